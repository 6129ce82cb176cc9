package dev.holdpoint.cloud;

import dev.holdpoint.model.AwsProfile;
import dev.holdpoint.model.ConfigFile;
import dev.holdpoint.model.ConnectionChoice;
import dev.holdpoint.model.SignInStep;
import java.util.List;

/** The profiles of this computer, and signing in with them. Every call blocks: call it on a virtual thread. */
public interface SignInSource {

    /**
     * The profiles in the files' order, without asking AWS.
     *
     * @throws CloudException if a file is there but cannot be understood; its failure names the file and the line
     */
    List<AwsProfile> profiles() throws CloudException;

    /** The files that profiles are looked for in. */
    List<ConfigFile> files();

    /** What a person would have to do first, so that {@code choice} can be connected to. */
    SignInStep step(ConnectionChoice choice);

    /**
     * Begins to sign in to IAM Identity Center for a profile.
     *
     * @throws CloudException if the profile has no such session, or AWS refuses to begin one
     */
    DeviceLogin deviceLogin(String profile) throws CloudException;

    /**
     * Uses the code of an MFA device for the sessions that connecting to {@code choice} needs; they are kept in memory
     * alone.
     *
     * @throws CloudException if AWS does not accept it
     */
    void useCode(ConnectionChoice choice, String code) throws CloudException;
}
