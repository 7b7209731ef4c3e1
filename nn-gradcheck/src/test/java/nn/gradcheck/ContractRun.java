package nn.gradcheck;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.PostDiscoveryFilter;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs a contract as a test engine would and tells which of its properties failed. */
public final class ContractRun {

    private ContractRun() {}

    /** The failed properties with their messages. */
    static Map<String, String> failures(Class<?> contract) {
        return failures(contract, name -> true);
    }

    /** The failed ones among the properties of such names, with their messages. */
    public static Map<String, String> failures(Class<?> contract, Predicate<String> names) {
        Map<String, String> failures = new TreeMap<>();
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(contract))
                .filters((PostDiscoveryFilter) test ->
                        FilterResult.includedIf(!test.isTest() || names.test(test.getDisplayName())))
                .configurationParameter("jqwik.shrinking.default", "OFF")
                .configurationParameter("jqwik.reporting.usejunitplatform", "true")
                .build();
        LauncherFactory.create().execute(request, new TestExecutionListener() {
            @Override
            public void executionFinished(TestIdentifier test, TestExecutionResult result) {
                result.getThrowable().ifPresent(cause -> failures.put(test.getDisplayName(), cause.getMessage()));
            }
        });
        return failures;
    }
}
