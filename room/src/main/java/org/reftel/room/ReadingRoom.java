package org.reftel.room;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.staticfiles.Location;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
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
    private static final long LARGEST_REQUEST = 1_000_000;

    /** Kept, since the JDK forgets the levels of loggers that nobody holds. */
    private static final List<Logger> CHATTERERS =
            List.of(Logger.getLogger("io.javalin"), Logger.getLogger("org.eclipse.jetty"));

    private final Javalin server;
    private final String host;

    private ReadingRoom(Javalin server, String host) {
        this.server = server;
        this.host = host;
    }

    /**
     * Opens the room.
     *
     * @param port 0 for any that is free
     * @throws RoomException where the port is taken or the host is none of this machine's
     */
    public static ReadingRoom open(Archive archive, Reader reader, String host, int port) {
        Enquiries enquiries = new Enquiries(archive, reader);
        Pages pages = new Pages(enquiries);
        Api api = new Api(enquiries);
        Javalin server = Javalin.create(config -> {
            quiet(config);
            limit(config);
            config.staticFiles.add(files -> {
                files.hostedPath = "/assets";
                files.directory = "/org/reftel/room/assets";
                files.location = Location.CLASSPATH;
                files.headers = Protection.forAssets();
            });
            config.routes.before(Protection::protect);
            api.serve(config.routes);
            pages.serve(config.routes);
        });
        try {
            server.start(host, port);
        } catch (RuntimeException failed) {
            throw RoomException.of(host, port, failed);
        }
        return new ReadingRoom(server, host);
    }

    /** The server tells only what somebody must look into. */
    private static void quiet(JavalinConfig config) {
        CHATTERERS.forEach(logger -> logger.setLevel(Level.WARNING));
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
    }

    private static void limit(JavalinConfig config) {
        config.http.maxRequestSize = LARGEST_REQUEST;
        config.jetty.threadPool = new QueuedThreadPool(THREADS, 4, IDLE_SECONDS * 1000);
        config.jetty.modifyHttpConfiguration(http -> {
            http.setSendServerVersion(false);
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
    }
}
