package uk.conduit.consolidation.service.intake;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import uk.conduit.consolidation.service.store.PicturePositions;
import uk.conduit.consolidation.service.store.Pictures;
import uk.conduit.consolidation.service.store.RebuiltTables;
import uk.conduit.consolidation.service.store.Snapshots;
import uk.conduit.consolidation.service.store.Tails;

/** The program that rebuilds pictures, put together. */
@Configuration(proxyBeanMethods = false)
public class RebuildConfiguration {

    @Bean
    RebuildingPictures rebuildingPictures(
            RebuiltTables tables,
            Tails tails,
            Picturing picturing,
            Pictures pictures,
            PicturePositions positions,
            Snapshots snapshots,
            PlatformTransactionManager transactions) {
        TransactionTemplate apart = new TransactionTemplate(transactions);
        // Pictures are written while the snapshot they are folded from is still open.
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return new RebuildingPictures(
                tables, tails, picturing, new RebuildingPictures.Kept(pictures, positions), snapshots, apart);
    }
}
