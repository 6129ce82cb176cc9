package dev.holdpoint.cloud.aws;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.awscore.AwsResponse;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttribute;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;

/** One line a call: action, Region, outcome, request id, duration. Never a header, a body, a parameter or a message. */
final class RequestLog implements ExecutionInterceptor {
    private static final Logger LOG = LoggerFactory.getLogger(RequestLog.class);
    private static final ExecutionAttribute<Instant> BEGUN = new ExecutionAttribute<>("holdpoint.begun");

    private final InstantSource clock;
    private final String region;

    RequestLog(InstantSource clock, String region) {
        this.clock = clock;
        this.region = region;
    }

    @Override
    public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
        attributes.putAttribute(BEGUN, clock.instant());
    }

    @Override
    public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
        var id = context.response() instanceof AwsResponse answer
                ? answer.responseMetadata().requestId()
                : "";
        write(attributes, Integer.toString(context.httpResponse().statusCode()), id);
    }

    @Override
    public void onExecutionFailure(Context.FailedExecution context, ExecutionAttributes attributes) {
        var failure = AwsFailures.of(context.exception());
        write(attributes, failure.code(), failure.requestId());
    }

    private void write(ExecutionAttributes attributes, String outcome, String requestId) {
        var begun = attributes.getAttribute(BEGUN);
        var now = clock.instant();
        LOG.info(
                "{} {} {} {} ms {}",
                attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME),
                region,
                outcome,
                Duration.between(begun == null ? now : begun, now).toMillis(),
                requestId);
    }
}
