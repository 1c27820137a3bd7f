using System.Data.Common;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Aloi.CrashProbe;

/// <summary>
/// Watches the database from outside the program, by the events that EF Core tells any listener: nothing in the product knows that it may be
/// killed. A commit is the end of a transaction, or a statement that writes without one.
/// </summary>
internal sealed class Commits(Death death) : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
{
    private const string Source = "Microsoft.EntityFrameworkCore";

    public int Count { get; private set; }

    public int Statements { get; private set; }

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == Source)
        {
            value.Subscribe(this);
        }
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        switch (value.Value)
        {
            case CommandExecutedEventData { ExecuteMethod: not DbCommandMethod.ExecuteReader } told when IsCommit(told.Command):
                death.AfterCommit(Count);
                break;
            case CommandExecutedEventData:
                break;
            case CommandEventData told when value.Key == RelationalEventId.CommandExecuting.Name:
                Begin(told.Command);
                break;
            // What a statement writes and tells in one is written when it has been read to its end.
            case DataReaderDisposingEventData told when IsCommit(told.Command):
                death.AfterCommit(Count);
                break;
            case TransactionEventData when value.Key == RelationalEventId.TransactionCommitting.Name:
                death.BeforeCommit(++Count);
                break;
            case TransactionEndEventData when value.Key == RelationalEventId.TransactionCommitted.Name:
                death.AfterCommit(Count);
                break;
            default:
                break;
        }
    }

    public void OnCompleted() { }

    public void OnError(Exception error) { }

    private void Begin(DbCommand command)
    {
        death.AtStatement(++Statements);
        if (IsCommit(command))
        {
            death.BeforeCommit(++Count);
        }
    }

    /// <summary>Whatever is not plainly a question may have written something.</summary>
    private static bool IsCommit(DbCommand command) =>
        command.Transaction is null
        && !command.CommandText.StartsWith("SELECT", StringComparison.Ordinal)
        && !command.CommandText.StartsWith("PRAGMA", StringComparison.Ordinal);
}
