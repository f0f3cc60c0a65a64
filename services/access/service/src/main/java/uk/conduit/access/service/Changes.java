package uk.conduit.access.service;

import static uk.conduit.access.service.KafkaAnswers.answer;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.UserScramCredentialAlteration;
import org.apache.kafka.clients.admin.UserScramCredentialDeletion;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.quota.ClientQuotaAlteration;
import org.apache.kafka.common.quota.ClientQuotaEntity;
import uk.conduit.access.model.Change;
import uk.conduit.access.model.Credential;
import uk.conduit.access.model.Principal;

/** Carries out single changes, and waits for each to be acknowledged. */
final class Changes {

    /** Twice Kafka's default: dearer to guess, and a sign-in still takes only milliseconds. */
    private static final int ITERATIONS = 8192;

    private final Admin admin;
    private final SchemaRegistry registry;
    private final Secrets secrets;

    Changes(Admin admin, SchemaRegistry registry, Secrets secrets) {
        this.admin = admin;
        this.registry = registry;
        this.secrets = secrets;
    }

    /**
     * Makes one change.
     *
     * @throws StepFailed if it is not acknowledged
     */
    void make(Change change) {
        switch (change) {
            case Change.CreateTopic create -> createTopic(create);
            case Change.ConfigureTopic configure -> configureTopic(configure);
            case Change.CreateCredential create -> createCredential(create.credential());
            case Change.DeleteCredential delete -> deleteCredential(delete.credential());
            case Change.AddAcl add ->
                answer(admin.createAcls(List.of(KafkaWords.binding(add.acl()))).all());
            case Change.RemoveAcl remove ->
                answer(admin.deleteAcls(List.of(KafkaWords.binding(remove.acl()).toFilter()))
                        .all());
            case Change.SetLimit set -> setLimit(set);
            case Change.SetCompatibility set -> registry.setCompatibility(set.subject(), set.to());
            case Change.RegisterSchema register -> registry.register(register.subject(), register.schema());
        }
    }

    private void createTopic(Change.CreateTopic create) {
        NewTopic topic = new NewTopic(
                        create.topic().name().value(), create.state().partitions(), (short)
                                create.state().replicas())
                .configs(create.state().settings());
        answer(admin.createTopics(List.of(topic)).all());
    }

    private void configureTopic(Change.ConfigureTopic configure) {
        List<AlterConfigOp> operations = configure.to().entrySet().stream()
                .map(setting -> new AlterConfigOp(
                        new ConfigEntry(setting.getKey(), setting.getValue()), AlterConfigOp.OpType.SET))
                .toList();
        ConfigResource topic = new ConfigResource(ConfigResource.Type.TOPIC, configure.topic());
        answer(admin.incrementalAlterConfigs(Map.of(topic, operations)).all());
    }

    private void createCredential(Credential credential) {
        ScramCredentialInfo how = new ScramCredentialInfo(KafkaWords.mechanism(credential.mechanism()), ITERATIONS);
        byte[] password = passwordOf(credential.principal()).getBytes(StandardCharsets.UTF_8);
        alter(new UserScramCredentialUpsertion(credential.principal().name(), how, password));
    }

    /** Whatever goes wrong with a secret, nothing of it is told. */
    private String passwordOf(Principal principal) {
        try {
            return secrets.passwordOf(principal);
        } catch (RuntimeException e) {
            throw new StepFailed("there is no password for " + principal.name());
        }
    }

    private void deleteCredential(Credential credential) {
        alter(new UserScramCredentialDeletion(
                credential.principal().name(), KafkaWords.mechanism(credential.mechanism())));
    }

    private void alter(UserScramCredentialAlteration alteration) {
        answer(admin.alterUserScramCredentials(List.of(alteration)).all());
    }

    private void setLimit(Change.SetLimit set) {
        ClientQuotaEntity user = new ClientQuotaEntity(
                Map.of(ClientQuotaEntity.USER, set.principal().name()));
        ClientQuotaAlteration alteration =
                new ClientQuotaAlteration(user, List.of(new ClientQuotaAlteration.Op(set.limit(), set.to())));
        answer(admin.alterClientQuotas(List.of(alteration)).all());
    }
}
