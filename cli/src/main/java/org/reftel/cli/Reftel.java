package org.reftel.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command line's door. */
@Command(
        name = "reftel",
        header = "Reads diplomatic telegrams.",
        description = "From any published copy to the complete, typed telegram: read, explained and checked.",
        versionProvider = Reftel.Version.class,
        commandListHeading = "%nCommands:%n",
        footer = {
            "  reftel open telegrams/               read them in the browser",
            "  reftel read telegram.html            a page to read",
            "  reftel read --explain telegram.txt   what each line of it means",
            "  reftel read --json copies/           every telegram of a folder as JSON",
            "  reftel check telegram.txt            what the manual says about it",
            "  reftel import copies/                keep every copy in an archive",
            "  reftel search pipeline minister      find telegrams of the archive",
            "",
            "@|bold reftel help COMMAND|@ tells more of a command."
        })
final class Reftel implements Callable<Integer> {
    private static final int NARROWEST_HELP = 60;
    private static final int WIDEST_HELP = 100;

    @Spec
    @Nullable
    CommandSpec spec;

    @CommandLine.Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help and end.")
    boolean help;

    @CommandLine.Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Show the version and end.")
    boolean version;

    private Reftel() {}

    public static void main(String[] arguments) {
        System.exit(run(Surroundings.ofProcess(), arguments));
    }

    /** Runs a command; never throws. */
    static int run(Surroundings surroundings, String... arguments) {
        try {
            return commandLine(surroundings).execute(arguments);
        } catch (RuntimeException | Error failure) {
            return tellFailure(surroundings, failure);
        }
    }

    /** The whole command line, ready to execute. */
    static CommandLine commandLine(Surroundings surroundings) {
        CommandLine commands = new CommandLine(new Reftel());
        commands.addSubcommand(new ReadCommand(surroundings));
        commands.addSubcommand(new CheckCommand(surroundings));
        commands.addSubcommand(new ImportCommand(surroundings));
        commands.addSubcommand(new SearchCommand(surroundings));
        commands.addSubcommand(new ShowCommand(surroundings));
        commands.addSubcommand(new CompareCommand(surroundings));
        commands.addSubcommand(new ExportCommand(surroundings));
        commands.addSubcommand(new RefsCommand(surroundings));
        commands.addSubcommand(new WantedCommand(surroundings));
        commands.addSubcommand(new CoverageCommand(surroundings));
        commands.addSubcommand(new OpenCommand(surroundings));
        commands.addSubcommand(new ServeCommand(surroundings));
        commands.addSubcommand(new AssignCommand(surroundings));
        commands.addSubcommand(new LikenessesCommand(surroundings));
        commands.addSubcommand(new EmendCommand(surroundings));
        commands.addSubcommand(new LedgerCommand(surroundings));
        commands.addSubcommand(new StatsCommand(surroundings));
        commands.addSubcommand(new VerifyCommand(surroundings));
        commands.addSubcommand(new RebuildCommand(surroundings));
        commands.addSubcommand(new BackupCommand(surroundings));
        commands.addSubcommand(new RestoreCommand(surroundings));
        commands.addSubcommand(new CommandLine.HelpCommand());
        commands.setOut(new PrintWriter(surroundings.out(), true, StandardCharsets.UTF_8));
        commands.setErr(new PrintWriter(surroundings.err(), true));
        commands.setCaseInsensitiveEnumValuesAllowed(true);
        commands.setColorScheme(Help.defaultColorScheme(
                surroundings.wantsColour(surroundings.outIsTerminal()) ? Help.Ansi.ON : Help.Ansi.OFF));
        commands.setHelpFactory((spec, scheme) -> {
            spec.usageMessage().width(Math.clamp(surroundings.columns(), NARROWEST_HELP, WIDEST_HELP));
            return new Help(spec, scheme);
        });
        commands.setParameterExceptionHandler((exception, _) -> tellUsage(exception));
        commands.setExecutionExceptionHandler((failure, _, _) -> tellFailure(surroundings, failure));
        decorate(commands);
        commands.getSubcommands().values().forEach(Reftel::decorate);
        return commands;
    }

    private static void decorate(CommandLine command) {
        UsageMessageSpec usage = command.getCommandSpec().usageMessage();
        usage.exitCodeListHeading("%nExit codes:%n");
        usage.exitCodeList(ExitCode.list());
        usage.optionListHeading("%nOptions:%n");
        usage.sortOptions(false);
        if (usage.footer().length > 0) {
            usage.footerHeading("%nExamples:%n");
        }
    }

    /** Without a command, the help is the answer, and the caller has made a mistake. */
    @Override
    public Integer call() {
        if (spec != null) {
            spec.commandLine().usage(spec.commandLine().getErr());
        }
        return ExitCode.USAGE;
    }

    private static int tellUsage(ParameterException exception) {
        CommandLine command = exception.getCommandLine();
        PrintWriter err = command.getErr();
        String name = command.getCommandSpec().qualifiedName();
        err.println("reftel: " + message(exception));
        err.println("Try '" + name + " --help'.");
        err.flush();
        return ExitCode.USAGE;
    }

    private static String message(ParameterException exception) {
        if (exception instanceof UnmatchedArgumentException unmatched) {
            String word = unmatched.getUnmatched().getFirst();
            boolean option = word.startsWith("-");
            boolean command = !option && exception.getCommandLine().getParent() == null;
            String what = option ? "There is no option '" : command ? "There is no command '" : "There is no use for '";
            List<String> near = unmatched.getSuggestions();
            String rest = near.isEmpty() ? "" : " Did you mean '" + String.join("' or '", near) + "'?";
            return what + word + "'." + rest;
        }
        String message = String.valueOf(exception.getMessage()).replaceFirst("^Error: ", "");
        return message.endsWith(".") || message.endsWith("?") ? message : message + ".";
    }

    private static int tellFailure(Surroundings surroundings, Throwable failure) {
        surroundings.err().println("reftel: Reftel itself failed: " + failure + ". Please report this.");
        failure.printStackTrace(surroundings.err());
        return ExitCode.INTERNAL;
    }

    /** The version that was built, and what it runs on. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String built = Reftel.class.getPackage().getImplementationVersion();
            return new String[] {
                "reftel " + (built == null ? "(not packaged)" : built) + " (Java "
                        + Runtime.version().feature() + ")"
            };
        }
    }
}
