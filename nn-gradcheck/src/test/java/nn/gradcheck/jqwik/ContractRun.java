package nn.gradcheck.jqwik;

import static org.junit.platform.commons.support.HierarchyTraversalMode.BOTTOM_UP;
import static org.junit.platform.commons.support.ReflectionSupport.streamMethods;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import java.util.Map;
import java.util.TreeMap;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.launcher.EngineFilter;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** What came of running a contract as a test engine does: messages of failures and jqwik's reports, by property. */
public record ContractRun(Map<String, String> failures, Map<String, String> reports) {

    /** Looking for engines anew in every one of hundreds of runs takes longer than most of them. */
    private static final Launcher LAUNCHER = LauncherFactory.create();

    /** Runs all properties and shows what fails as it was drawn. */
    public static ContractRun of(Class<?> contract) {
        return run(selectClass(contract), "OFF");
    }

    /** Runs one property, without shrinking. */
    public static ContractRun of(Class<?> contract, String property) {
        return run(method(contract, property), "OFF");
    }

    static ContractRun withShrinking(Class<?> contract, String property) {
        return run(method(contract, property), "BOUNDED");
    }

    private static DiscoverySelector method(Class<?> contract, String property) {
        return streamMethods(contract, method -> method.getName().equals(property), BOTTOM_UP)
                .map(method -> selectMethod(contract, method)).findFirst().orElseThrow();
    }

    private static ContractRun run(DiscoverySelector properties, String shrinking) {
        ContractRun run = new ContractRun(new TreeMap<>(), new TreeMap<>());
        LAUNCHER.execute(LauncherDiscoveryRequestBuilder.request()
                .selectors(properties)
                .filters(EngineFilter.includeEngines("jqwik"))
                .configurationParameter("jqwik.shrinking.default", shrinking)
                .configurationParameter("jqwik.failures.after.default", "RANDOM_SEED")
                .configurationParameter("jqwik.reporting.usejunitplatform", "true")
                .build(), run.new Listener());
        return run;
    }

    private final class Listener implements TestExecutionListener {

        @Override
        public void executionFinished(TestIdentifier test, TestExecutionResult result) {
            result.getThrowable().ifPresent(cause -> failures.put(test.getDisplayName(), cause.getMessage()));
        }

        @Override
        public void reportingEntryPublished(TestIdentifier test, ReportEntry entry) {
            reports.merge(test.getDisplayName(), String.join("\n", entry.getKeyValuePairs().values()), String::concat);
        }
    }
}
