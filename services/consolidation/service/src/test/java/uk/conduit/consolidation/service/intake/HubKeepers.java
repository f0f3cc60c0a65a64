package uk.conduit.consolidation.service.intake;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uk.conduit.consolidation.service.store.PicturePositions;
import uk.conduit.consolidation.service.store.Pictures;
import uk.conduit.consolidation.service.store.Snapshots;
import uk.conduit.consolidation.service.store.Tails;

/**
 * Keepers of pictures that go when a test says so.
 *
 * @param keeping goes a step
 */
record HubKeepers(KeepingPictures keeping) {

    /** Few, so that a test of any size takes several steps. */
    private static final int AT_A_TIME = 6;

    private static final int SUBJECTS_AT_A_TIME = 3;

    private static final int AT_ONCE = 2;

    static HubKeepers of(BeanFactory beans) {
        return new HubKeepers(new KeepingPictures(
                beans.getBean(PicturePositions.class),
                beans.getBean(Pictures.class),
                beans.getBean(Tails.class),
                beans.getBean(Picturing.class),
                new KeepingPictures.Around(
                        beans.getBean(Snapshots.class),
                        new TransactionTemplate(beans.getBean(PlatformTransactionManager.class)),
                        new KeepingPictures.Most(AT_A_TIME, SUBJECTS_AT_A_TIME))));
    }

    void keepAll() {
        boolean more = true;
        while (more) {
            more = keeping.step();
        }
    }

    /** Does something while two keepers bring pictures forward, again and again. */
    void meanwhile(Runnable work) {
        AtomicBoolean done = new AtomicBoolean();
        List<RuntimeException> failures = Collections.synchronizedList(new ArrayList<>());
        List<Thread> keepers = new ArrayList<>();
        for (int number = 0; number < AT_ONCE; number++) {
            keepers.add(Thread.ofPlatform().start(() -> {
                try {
                    while (!done.get()) {
                        keeping.step();
                    }
                } catch (RuntimeException failed) {
                    failures.add(failed);
                }
            }));
        }
        try {
            work.run();
        } finally {
            done.set(true);
            keepers.forEach(HubFixture::join);
        }
        if (!failures.isEmpty()) {
            throw failures.getFirst();
        }
    }
}
