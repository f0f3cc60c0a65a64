/** What keeps the published language readable, for everybody who has ever published or read it. */
package uk.conduit.schema;
