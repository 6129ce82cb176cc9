package dev.holdpoint.model;

import java.time.Instant;

/**
 * What a person confirms in the browser to sign in.
 *
 * @param userCode what the page must show
 * @param page where to go
 * @param until when the code is no longer good
 */
public record DeviceCode(String userCode, String page, Instant until) {}
