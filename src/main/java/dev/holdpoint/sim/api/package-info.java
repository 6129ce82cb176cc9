/** The actions of EC2, STS and Outposts: from the parameters of a request to the document of its answer. */
@NullMarked
package dev.holdpoint.sim.api;

import org.jspecify.annotations.NullMarked;
