package uk.conduit.consolidation.service.store;

import org.springframework.transaction.support.TransactionOperations;

/**
 * Transactions that read one state of the database, whatever is written meanwhile.
 *
 * @param transactions REPEATABLE READ transactions
 */
public record Snapshots(TransactionOperations transactions) {}
