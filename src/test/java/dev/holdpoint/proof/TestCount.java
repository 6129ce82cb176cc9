package dev.holdpoint.proof;

import dev.holdpoint.proof.Tally.Total;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestTag;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Counts, for the sum at the end, how many mutants there were, how many fell, and what failed. Every test class may
 * have a plan and a listener of its own, and so has a file of its own.
 */
public final class TestCount implements TestExecutionListener {
    private Tally tally = new Tally("tests");

    @Override
    public void testPlanExecutionStarted(TestPlan plan) {
        plan.getRoots().stream()
                .flatMap(root -> plan.getChildren(root).stream())
                .findFirst()
                .ifPresent(first -> tally = new Tally(first.getLegacyReportingName()));
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        boolean passed = result.getStatus() == TestExecutionResult.Status.SUCCESSFUL;
        tally.add(Total.FAILED, passed ? 0 : 1);
        if (test.isTest() && test.getTags().contains(TestTag.create(Mutant.TAG))) {
            tally.add(Total.MUTANTS, 1);
            tally.add(Total.KILLED, passed ? 1 : 0);
        }
    }

    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        tally.leave();
    }
}
