package org.reftel.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ConveyorTest {
    private final ExecutorService workers = Executors.newFixedThreadPool(4);

    @AfterEach
    void end() {
        workers.shutdown();
    }

    @Test
    void resultsAreTakenInTheOrderOfTheWork() {
        List<Integer> taken = Collections.synchronizedList(new ArrayList<>());
        Conveyor<Integer, Integer> conveyor = new Conveyor<>(
                workers,
                10,
                task -> {
                    Thread.yield();
                    return task * 2;
                },
                taken::add);
        IntStream.range(0, 1000).forEach(task -> conveyor.give(task, task % 20));

        assertTrue(conveyor.finish());
        assertEquals(IntStream.range(0, 1000).map(task -> task * 2).boxed().toList(), taken);
    }

    @Test
    void noMoreIsUnderWayThanTheLimitAllows() {
        AtomicInteger underWay = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        Conveyor<Integer, Integer> conveyor = new Conveyor<>(
                workers,
                3,
                task -> {
                    most.accumulateAndGet(underWay.incrementAndGet(), Math::max);
                    return task;
                },
                _ -> underWay.decrementAndGet());
        IntStream.range(0, 200).forEach(task -> conveyor.give(task, 1));
        conveyor.finish();

        assertTrue(most.get() <= 3, () -> most + " were under way");
    }

    @Test
    void whatTheWorkThrowsIsThrownAtTheEnd() {
        Conveyor<Integer, Integer> conveyor = new Conveyor<>(
                workers,
                10,
                task -> {
                    throw new ArchiveException("the disk is full");
                },
                _ -> {});
        conveyor.give(1, 1);

        assertEquals(
                "the disk is full",
                assertThrows(ArchiveException.class, conveyor::finish).getMessage());
        assertThrows(Conveyor.Stopped.class, () -> conveyor.give(2, 1));
    }

    @Test
    void onceStoppedItTakesNoMore() {
        AtomicInteger taken = new AtomicInteger();
        Conveyor<Integer, Integer> conveyor = new Conveyor<>(workers, 10, task -> task, _ -> taken.incrementAndGet());
        conveyor.stop();

        assertThrows(Conveyor.Stopped.class, () -> conveyor.give(1, 1));
        assertFalse(conveyor.finish());
        assertEquals(0, taken.get());
    }
}
