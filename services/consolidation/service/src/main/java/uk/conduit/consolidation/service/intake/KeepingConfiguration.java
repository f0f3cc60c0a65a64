package uk.conduit.consolidation.service.intake;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uk.conduit.consolidation.service.store.PicturePositions;
import uk.conduit.consolidation.service.store.Pictures;
import uk.conduit.consolidation.service.store.Snapshots;
import uk.conduit.consolidation.service.store.Tails;
import uk.conduit.platform.messaging.intake.IntakeSettings;

/** The keeper of pictures, put together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(KeepingProperties.class)
public class KeepingConfiguration {

    @Bean
    KeepingPictures keepingPictures(
            PicturePositions positions,
            Pictures pictures,
            Tails tails,
            Picturing picturing,
            Snapshots snapshots,
            PlatformTransactionManager transactions,
            KeepingProperties properties) {
        return new KeepingPictures(
                positions,
                pictures,
                tails,
                picturing,
                new KeepingPictures.Around(
                        snapshots,
                        new TransactionTemplate(transactions),
                        new KeepingPictures.Most(properties.atATime(), properties.subjectsAtATime())));
    }

    @Bean
    PictureKeeper pictureKeeper(
            KeepingPictures keeping,
            PicturePositions positions,
            KeepingProperties properties,
            Consolidation intake,
            IntakeSettings settings) {
        return new PictureKeeper(keeping, positions, properties, intake.inHand(), settings.waits());
    }
}
