package fr.verbatim.study;

import org.sqlite.SQLiteErrorCode;

import tools.jackson.core.JacksonException;

import java.sql.SQLException;

/// Makes values of what the database holds. What makes no sense there is damage, like a torn page,
/// and not a fault of the program.
final class Stored {

    private Stored() {}

    /// What is read, from rows that may hold anything.
    interface Reading<T> {
        T read() throws SQLException;
    }

    static <T> T make(Reading<T> reading) throws SQLException {
        try {
            return reading.read();
        } catch (JacksonException e) {
            throw damage(e.getOriginalMessage(), e);
        } catch (IllegalArgumentException e) {
            throw damage(String.valueOf(e.getMessage()), e);
        }
    }

    private static SQLException damage(String reason, Exception cause) {
        return new SQLException(reason, null, SQLiteErrorCode.SQLITE_CORRUPT.code, cause);
    }
}
