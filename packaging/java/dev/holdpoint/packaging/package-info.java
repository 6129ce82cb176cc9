/** Makes the packages that an administrator downloads: reads {@code jlink.json}, runs the JDK's and the OS's tools. */
@NullMarked
package dev.holdpoint.packaging;

import org.jspecify.annotations.NullMarked;
