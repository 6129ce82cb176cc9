package dev.holdpoint.cloud.aws;

import dev.holdpoint.cloud.CloudFailure;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.ec2.model.Ec2Exception;

/** What a refusal of EC2 means, asked for each answer that is an error. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ClassificationBenchmark {
    private final RuntimeException refusal = (RuntimeException) Ec2Exception.builder()
            .awsErrorDetails(AwsErrorDetails.builder()
                    .errorCode("UnauthorizedOperation")
                    .errorMessage("You are not authorized to perform this operation.")
                    .serviceName("Ec2")
                    .build())
            .statusCode(403)
            .requestId("59dbff89-35bd-4eac-99ed-be587EXAMPLE")
            .build();

    /** Classifies it. */
    @Benchmark
    public CloudFailure classified() {
        return AwsFailures.of(refusal);
    }
}
