using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace Aloi.Platform.Database;

/// <summary>
/// Writes many rows of one table at the speed of the database: COPY on PostgreSQL, one prepared statement on SQLite. Columns and conversions
/// are those of the EF model, so a row means the same as when EF writes it. Part of the caller's transaction when there is one.
/// </summary>
public static class RowsBulk
{
    /// <summary>Gives each row its id, counting on from the table's last one, through <paramref name="make"/>, and inserts them.</summary>
    /// <param name="database">The context whose model describes the table.</param>
    /// <param name="organisationId">Whose rows they are: a row of another organisation is a bug and stops the work.</param>
    /// <param name="make">Makes the rows when the first id is known.</param>
    /// <param name="cancellation">Stops the work; the caller's transaction then ends it all.</param>
    public static async Task<IReadOnlyList<T>> InsertAsync<T>(
        TablesContext database,
        long organisationId,
        Func<long, IReadOnlyList<T>> make,
        CancellationToken cancellation
    )
        where T : class, ITenantOwned
    {
        var table = new TableShape(database.Model.FindEntityType(typeof(T))!);
        await database.Database.OpenConnectionAsync(cancellation);
        var connection = database.Database.GetDbConnection();
        var transaction = database.Database.CurrentTransaction?.GetDbTransaction();
        var rows = make(await NextIdAsync(connection, transaction, table, cancellation));
        foreach (var row in rows)
        {
            row.OrganisationId = row.OrganisationId == 0 ? organisationId : row.OrganisationId;
            if (row.OrganisationId != organisationId)
            {
                throw new InvalidOperationException($"A row of {table.Name} was written outside the scope of its organisation.");
            }
        }

        if (connection is NpgsqlConnection postgres)
        {
            await CopyAsync(postgres, table, rows, cancellation);
        }
        else
        {
            await InsertAsync(connection, transaction, table, rows, cancellation);
        }

        return rows;
    }

    private static async Task<long> NextIdAsync(
        DbConnection connection,
        DbTransaction? transaction,
        TableShape table,
        CancellationToken cancellation
    )
    {
        await using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = $"""SELECT COALESCE(MAX("Id"), 0) + 1 FROM "{table.Name}" """;
        return Convert.ToInt64(await command.ExecuteScalarAsync(cancellation), System.Globalization.CultureInfo.InvariantCulture);
    }

    private static async Task CopyAsync<T>(
        NpgsqlConnection connection,
        TableShape table,
        IReadOnlyList<T> rows,
        CancellationToken cancellation
    )
        where T : class
    {
        await using (
            var writer = await connection.BeginBinaryImportAsync(
                $"COPY \"{table.Name}\" ({table.Columns}) FROM STDIN (FORMAT BINARY)",
                cancellation
            )
        )
        {
            foreach (var row in rows)
            {
                await writer.StartRowAsync(cancellation);
                foreach (var value in table.Values(row))
                {
                    await (value is null ? writer.WriteNullAsync(cancellation) : writer.WriteAsync(value, cancellation));
                }
            }

            await writer.CompleteAsync(cancellation);
        }

        // What comes after through EF counts on from here.
        await using var sequence = connection.CreateCommand();
        sequence.CommandText =
            $"SELECT setval(pg_get_serial_sequence('\"{table.Name}\"', 'Id'), (SELECT MAX(\"Id\") FROM \"{table.Name}\"))";
        await sequence.ExecuteNonQueryAsync(cancellation);
    }

    private static async Task InsertAsync<T>(
        DbConnection connection,
        DbTransaction? transaction,
        TableShape table,
        IReadOnlyList<T> rows,
        CancellationToken cancellation
    )
        where T : class
    {
        await using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = $"INSERT INTO \"{table.Name}\" ({table.Columns}) VALUES ({table.Parameters})";
        var parameters = Enumerable.Range(0, table.Count).Select(i => Parameter(command, i)).ToArray();
        foreach (var row in rows)
        {
            var i = 0;
            foreach (var value in table.Values(row))
            {
                parameters[i++].Value = value ?? DBNull.Value;
            }

            await command.ExecuteNonQueryAsync(cancellation);
        }
    }

    private static DbParameter Parameter(DbCommand command, int index)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = $"@p{index}";
        command.Parameters.Add(parameter);
        return parameter;
    }

    /// <summary>The columns of a table and how a row's properties become their values.</summary>
    private sealed class TableShape(IEntityType type)
    {
        private readonly IProperty[] _properties = [.. type.GetProperties().Where(p => !p.IsShadowProperty())];

        public string Name { get; } = type.GetTableName()!;

        public int Count => _properties.Length;

        public string Columns => string.Join(", ", _properties.Select(p => $"\"{p.GetColumnName()}\""));

        public string Parameters => string.Join(", ", _properties.Select((_, i) => $"@p{i}"));

        public IEnumerable<object?> Values(object row)
        {
            foreach (var property in _properties)
            {
                var value = property.GetGetter().GetClrValue(row);
                yield return value is null ? null : property.GetTypeMapping().Converter?.ConvertToProvider(value) ?? value;
            }
        }
    }
}
