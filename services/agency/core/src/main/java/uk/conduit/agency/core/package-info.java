/**
 * The one inlet pipeline that every agency service stands on: receive, decode, validate, translate, publish, receipt.
 *
 * <p>An agency brings {@link uk.conduit.agency.core.NativeFormat native formats} and nothing else.
 */
@NullMarked
package uk.conduit.agency.core;

import org.jspecify.annotations.NullMarked;
