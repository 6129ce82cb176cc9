package dev.holdpoint.sim.api;

import dev.holdpoint.sim.wire.HttpAnswer;
import dev.holdpoint.sim.wire.Refusal;

/** How each service wraps what it has to say; names and namespaces are those of the services' API references. */
enum Dialect {
    EC2 {
        @Override
        HttpAnswer done(String action, String requestId, Xml document) {
            return xml(
                    200,
                    requestId,
                    "<" + action + "Response xmlns=\"http://ec2.amazonaws.com/doc/2016-11-15/\"><requestId>" + requestId
                            + "</requestId>" + document + "</" + action + "Response>");
        }

        @Override
        HttpAnswer refused(String requestId, Refusal refusal) {
            var document = new Xml()
                    .open("Response")
                    .open("Errors")
                    .open("Error")
                    .leaf("Code", refusal.code())
                    .leaf("Message", refusal.sentence())
                    .close()
                    .close()
                    .leaf("RequestID", requestId)
                    .close();
            return xml(refusal.status(), requestId, document.toString());
        }
    },

    STS {
        @Override
        HttpAnswer done(String action, String requestId, Xml document) {
            return xml(
                    200,
                    requestId,
                    "<" + action + "Response xmlns=\"" + STS_NAMESPACE + "\"><" + action + "Result>" + document
                            + "</" + action + "Result><ResponseMetadata><RequestId>" + requestId
                            + "</RequestId></ResponseMetadata></" + action + "Response>");
        }

        @Override
        HttpAnswer refused(String requestId, Refusal refusal) {
            var error = new Xml()
                    .open("Error")
                    .leaf("Type", refusal.status() < 500 ? "Sender" : "Receiver")
                    .leaf("Code", refusal.code())
                    .leaf("Message", refusal.sentence())
                    .close()
                    .leaf("RequestId", requestId);
            return xml(
                    refusal.status(),
                    requestId,
                    "<ErrorResponse xmlns=\"" + STS_NAMESPACE + "\">" + error + "</ErrorResponse>");
        }
    },

    OUTPOSTS {
        @Override
        HttpAnswer done(String action, String requestId, Xml document) {
            throw new IllegalStateException("Outposts answers in JSON");
        }

        @Override
        HttpAnswer refused(String requestId, Refusal refusal) {
            return HttpAnswer.of(refusal.status(), "application/json", Outposts.message(refusal.sentence()))
                    .with("x-amzn-ErrorType", refusal.code())
                    .with(REQUEST_ID, requestId);
        }
    };

    private static final String STS_NAMESPACE = "https://sts.amazonaws.com/doc/2011-06-15/";
    private static final String REQUEST_ID = "x-amzn-RequestId";

    /** The answer of an action that was done. */
    abstract HttpAnswer done(String action, String requestId, Xml document);

    /** The answer to what is refused. */
    abstract HttpAnswer refused(String requestId, Refusal refusal);

    private static HttpAnswer xml(int status, String requestId, String document) {
        var prolog = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
        return HttpAnswer.of(status, "text/xml;charset=UTF-8", prolog + document)
                .with(REQUEST_ID, requestId);
    }
}
