package org.reftel.room;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.SizeUnit;
import io.javalin.http.Context;
import io.javalin.http.staticfiles.Location;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.jspecify.annotations.Nullable;
import org.reftel.archive.Archive;
import org.reftel.archive.access.Reader;
import org.reftel.room.api.Api;
import org.reftel.room.pages.Pages;

/**
 * The server. Answers until it is closed; several may run in one process, each on its own port.
 *
 * <p>Requests run on a few platform threads rather than on virtual ones, since SQLite would pin those.
 */
public final class ReadingRoom implements AutoCloseable {
    private static final int THREADS = 24;
    private static final int IDLE_SECONDS = 30;
    /** Of what is not an upload. */
    private static final long LARGEST_REQUEST = 1_000_000;
    /** A query of ten thousand characters, each written as three. */
    private static final int LARGEST_HEAD = 40_000;

    private static final int IN_MEMORY = 256 << 10;

    /** Kept, since the JDK forgets the levels of loggers that nobody holds. */
    private static final List<Logger> CHATTERERS =
            List.of(Logger.getLogger("io.javalin"), Logger.getLogger("org.eclipse.jetty"));

    private final Javalin server;
    private final String host;
    private final Imports imports;

    private ReadingRoom(Javalin server, String host, Imports imports) {
        this.server = server;
        this.host = host;
        this.imports = imports;
    }

    /**
     * Opens the room, which takes nothing in.
     *
     * @param port 0 for any that is free
     * @throws RoomException where the port is taken or the host is none of this machine's
     */
    public static ReadingRoom open(Archive archive, Reader reader, String host, int port) {
        return open(archive, reader, host, port, null, Limits.standard());
    }

    /**
     * Opens the room.
     *
     * @param port 0 for any that is free
     * @param intake where it hands what it is given; null for a room that takes nothing in, and never used where others than
     *     this machine reach the room
     * @throws RoomException where the port is taken or the host is none of this machine's
     */
    public static ReadingRoom open(
            Archive archive, Reader reader, String host, int port, @Nullable Intake intake, Limits limits) {
        Enquiries enquiries = new Enquiries(archive, reader, limits);
        Imports imports = new Imports(Gate.isThisMachine(host) ? intake : null, enquiries::catchUp);
        Gate gate = new Gate(limits, host);
        Uploads uploads = new Uploads(imports, limits.uploadBytes());
        Pages pages = new Pages(enquiries, imports, uploads);
        Api api = new Api(enquiries, imports, uploads);
        Javalin server = Javalin.create(config -> {
            quiet(config);
            limit(config, limits);
            tellOfUnreadable(config, pages);
            config.staticFiles.add(files -> {
                files.hostedPath = "/assets";
                files.directory = "/org/reftel/room/assets";
                files.location = Location.CLASSPATH;
                files.headers = Protection.forAssets();
            });
            config.routes.before(Protection::protect);
            config.routes.before(context -> admit(gate, pages, context));
            pages.serve(config.routes);
            api.serve(config.routes);
        });
        try {
            server.start(host, port);
        } catch (RuntimeException failed) {
            imports.close();
            throw RoomException.of(host, port, failed);
        }
        return new ReadingRoom(server, host, imports);
    }

    private static void admit(Gate gate, Pages pages, Context context) {
        Gate.Refusal refusal = gate.refusal(context, System.nanoTime());
        if (refusal == null) {
            return;
        }
        if (context.path().startsWith("/api/")) {
            Api.refuse(context, refusal.kind(), refusal.detail(), refusal.retrySeconds());
        } else if (refusal.retrySeconds() > 0) {
            pages.later(context, refusal.kind().status(), refusal.detail(), refusal.retrySeconds());
        } else {
            pages.refuse(context, refusal.kind().status(), refusal.detail());
        }
        context.skipRemainingHandlers();
    }

    /** The server tells only what somebody must look into. */
    private static void quiet(JavalinConfig config) {
        CHATTERERS.forEach(logger -> logger.setLevel(Level.WARNING));
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
    }

    /** Requests that the server itself refuses are answered in the room's words too. */
    private static void tellOfUnreadable(JavalinConfig config, Pages pages) {
        UnreadableRequests unreadable = new UnreadableRequests(pages::unreadable);
        config.jetty.modifyServer(server -> server.setErrorHandler(unreadable));
        config.jetty.modifyServletContextHandler(handler -> handler.setErrorHandler(unreadable));
    }

    private static void limit(JavalinConfig config, Limits limits) {
        config.http.prefer405over404 = true;
        config.http.maxRequestSize = LARGEST_REQUEST;
        config.jetty.multipartConfig.maxTotalRequestSize(limits.uploadBytes(), SizeUnit.BYTES);
        config.jetty.multipartConfig.maxFileSize(limits.uploadBytes(), SizeUnit.BYTES);
        config.jetty.multipartConfig.maxInMemoryFileSize(IN_MEMORY, SizeUnit.BYTES);
        config.jetty.threadPool = new QueuedThreadPool(THREADS, 4, IDLE_SECONDS * 1000);
        config.jetty.modifyHttpConfiguration(http -> {
            http.setSendServerVersion(false);
            http.setRequestHeaderSize(LARGEST_HEAD);
            http.setIdleTimeout(IDLE_SECONDS * 1000L);
        });
    }

    /** {@code http://127.0.0.1:7780/}. */
    public String address() {
        String shown = host.contains(":") ? "[" + host + "]" : host;
        return "http://" + shown + ":" + server.port() + "/";
    }

    /** Stops answering; requests that are being answered are ended first. */
    @Override
    public void close() {
        server.stop();
        imports.close();
    }
}
