/**
 * What every web application of the hub has in common: one style sheet without a licensed typeface, a content policy
 * without script, and people who sign in through OpenID Connect.
 */
@NullMarked
package uk.conduit.platform.web;

import org.jspecify.annotations.NullMarked;
