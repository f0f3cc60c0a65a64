package uk.conduit.consolidation.service.intake;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.conduit.consolidation.service.store.BlockIndex;
import uk.conduit.consolidation.service.store.Children;
import uk.conduit.consolidation.service.store.Coverages;
import uk.conduit.consolidation.service.store.EventHeads;
import uk.conduit.consolidation.service.store.Events;
import uk.conduit.consolidation.service.store.IdentityFacts;
import uk.conduit.consolidation.service.store.Subjects;

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
            EventHeads heads,
            Retelling retelling,
            WhoIsWho whoIsWho,
            IdentityFacts facts,
            Children children) {
        Profiles profiles = new Profiles(subjects, heads, retelling);
        return new ChildrenStep(subjects, facts, profiles, whoIsWho, new Folding(children, retelling));
    }

    @Bean
    EffectStep effectStep(Arrivals arrivals, Coverages coverages, ChildrenStep children) {
        return new EffectStep(arrivals, coverages, children);
    }
}
