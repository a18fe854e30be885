package org.reftel.archive.catalogue;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.reftel.archive.likeness.Sketch;
import org.reftel.archive.likeness.SketchTable;

/** The rows of sketches, many to a row of the table: so they are written and read in no time. */
final class SketchRows {
    private static final int CHUNK = 256;
    private static final int SIZE = Integer.BYTES + Short.BYTES * Sketch.BINS;

    private final Connection connection;
    private long chunk = -1;
    private ByteBuffer bytes = ByteBuffer.allocate(0);
    private boolean changed;

    SketchRows(Connection connection) {
        this.connection = connection;
    }

    /** Enters the sketch of a witness. */
    void put(long sequence, Sketch sketch) throws SQLException {
        long wanted = (sequence - 1) / CHUNK;
        if (wanted != chunk) {
            run();
            byte[] there = read(wanted);
            bytes = ByteBuffer.wrap(there == null ? new byte[CHUNK * SIZE] : there);
            chunk = wanted;
        }
        int at = (int) ((sequence - 1) % CHUNK) * SIZE;
        bytes.putInt(at, sketch.shingles());
        for (int bin = 0; bin < Sketch.BINS; bin++) {
            bytes.putShort(at + Integer.BYTES + bin * Short.BYTES, sketch.bin(bin));
        }
        changed = true;
    }

    /** Writes what waits. */
    void run() throws SQLException {
        if (changed) {
            try (PreparedStatement row = connection.prepareStatement("insert or replace into sketches values (?,?)")) {
                row.setLong(1, chunk);
                row.setBytes(2, bytes.array());
                row.executeUpdate();
            }
            changed = false;
        }
    }

    /** All sketches, with the holdings that their witnesses belong to. */
    SketchTable table() throws SQLException {
        run();
        SketchTable table = new SketchTable();
        short[] bins = new short[Sketch.BINS];
        try (PreparedStatement query =
                        connection.prepareStatement("select sequence, holding from witnesses order by 1");
                ResultSet witness = query.executeQuery()) {
            long at = -1;
            ByteBuffer sketches = ByteBuffer.allocate(0);
            while (witness.next()) {
                long sequence = witness.getLong(1);
                if ((sequence - 1) / CHUNK != at) {
                    at = (sequence - 1) / CHUNK;
                    byte[] there = read(at);
                    sketches = ByteBuffer.wrap(there == null ? new byte[CHUNK * SIZE] : there);
                }
                int place = (int) ((sequence - 1) % CHUNK) * SIZE;
                int shingles = sketches.getInt(place);
                if (shingles > 0) {
                    sketches.slice(place + Integer.BYTES, Short.BYTES * Sketch.BINS)
                            .asShortBuffer()
                            .get(bins);
                    table.add(sequence, witness.getLong(2), shingles, bins, 0);
                }
            }
        }
        return table;
    }

    private byte @Nullable [] read(long number) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select bins from sketches where chunk = ?")) {
            query.setLong(1, number);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? row.getBytes(1) : null;
            }
        }
    }
}
