package uk.conduit.consolidation.service.intake;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.conduit.consolidation.service.store.BlockIndex;
import uk.conduit.consolidation.service.store.Coverages;
import uk.conduit.consolidation.service.store.EventHeads;
import uk.conduit.consolidation.service.store.Events;
import uk.conduit.consolidation.service.store.Exclusions;
import uk.conduit.consolidation.service.store.IdentityFacts;
import uk.conduit.consolidation.service.store.PicturePositions;
import uk.conduit.consolidation.service.store.Pictures;
import uk.conduit.consolidation.service.store.Positions;
import uk.conduit.consolidation.service.store.Subjects;
import uk.conduit.consolidation.service.store.Tails;

/** What events do to the store, put together. */
@Configuration(proxyBeanMethods = false)
public class EffectConfiguration {

    @Bean
    Retelling retelling(EventHeads heads, Meanings meanings) {
        return new Retelling(heads, meanings);
    }

    @Bean
    Histories histories(EventHeads heads, Meanings meanings) {
        return new Histories(heads, meanings);
    }

    @Bean
    Arrivals arrivals(Events events, EventHeads heads, Meanings meanings) {
        return new Arrivals(events, heads, new Judgement(heads, meanings), meanings);
    }

    @Bean
    WhoIsWho whoIsWho(Subjects subjects, BlockIndex index, IdentityFacts facts) {
        return new WhoIsWho(subjects, index, facts);
    }

    @Bean
    ChildrenStep childrenStep(
            Subjects subjects,
            Positions positions,
            EventHeads heads,
            Retelling retelling,
            WhoIsWho whoIsWho,
            IdentityFacts facts) {
        Profiles profiles = new Profiles(subjects, heads, retelling);
        return new ChildrenStep(subjects, positions, facts, profiles, whoIsWho);
    }

    @Bean
    EffectStep effectStep(
            Arrivals arrivals, Coverages coverages, Exclusions exclusions, ChildrenStep children, Pictures pictures) {
        return new EffectStep(arrivals, coverages, exclusions, children, pictures);
    }

    @Bean
    Picturing picturing(Pictures pictures, Retelling retelling) {
        return new Picturing(pictures, retelling);
    }

    @Bean
    TodaysPictures todaysPictures(Picturing picturing, EventHeads heads, Tails tails, PicturePositions positions) {
        return new TodaysPictures(picturing, heads, tails, positions);
    }
}
