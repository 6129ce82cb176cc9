package dev.holdpoint.cloud.aws;

import tools.jackson.databind.json.JsonMapper;

/** Reads and writes the JSON of AWS's files and messages. Made when it is first needed: no window waits for it. */
final class Json {
    static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Json() {}
}
