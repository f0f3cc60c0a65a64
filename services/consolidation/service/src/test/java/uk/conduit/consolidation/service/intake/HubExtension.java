package uk.conduit.consolidation.service.intake;

import java.util.Objects;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import uk.conduit.consolidation.service.store.StoredBriefings;
import uk.conduit.platform.testkit.RealServers;

/** One {@link HubFixture} for a test class, on a database of its own, which each test gets empty. */
public final class HubExtension implements BeforeAllCallback, AfterAllCallback, ParameterResolver {

    private static final ExtensionContext.Namespace HERE = ExtensionContext.Namespace.create(HubExtension.class);

    private final RealServers servers = new RealServers();

    @Override
    public void beforeAll(ExtensionContext context) {
        context.getStore(HERE).put(HubFixture.class, new HubFixture(servers.database()));
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == HubFixture.class;
    }

    /** As the constructor of the next test asks for it. */
    @Override
    public HubFixture resolveParameter(ParameterContext parameter, ExtensionContext context) {
        HubFixture hub = hub(context);
        hub.empty();
        StoredBriefings.forget(hub.jdbc);
        return hub;
    }

    @Override
    public void afterAll(ExtensionContext context) {
        hub(context).close();
        servers.afterAll(context);
    }

    private static HubFixture hub(ExtensionContext context) {
        return Objects.requireNonNull(context.getStore(HERE).get(HubFixture.class, HubFixture.class));
    }
}
