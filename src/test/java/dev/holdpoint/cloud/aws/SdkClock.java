package dev.holdpoint.cloud.aws;

import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import software.amazon.awssdk.core.SdkGlobalTime;

/**
 * Sets the SDK's clock right again after each test. What a client learns of a wrong clock, the SDK keeps for the whole
 * process and begins every later client with it; where a test makes its own time, that is another test's wrong time.
 */
public final class SdkClock implements TestExecutionListener {
    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        SdkGlobalTime.setGlobalTimeOffset(0);
    }
}
