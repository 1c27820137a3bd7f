using System.Data.Common;
using Aloi.Platform.Problems;
using Aloi.Platform.Secrets;
using Microsoft.EntityFrameworkCore;

namespace Aloi.CommandLine.Issue;

/// <summary>
/// What went wrong, told without what the error itself says: its message may quote a person's data, a path made of their address, or a
/// password of the database.
/// </summary>
internal static class IssueFailure
{
    public static Problem Describe(Exception error) =>
        error switch
        {
            OperationCanceledException => IssueProblems.Interrupted.With(),
            MasterKeyException key => IssueProblems.MasterKey.With(key.Message),
            DbException or DbUpdateException => IssueProblems.Database.With(NameOf(error)),
            IOException or UnauthorizedAccessException => IssueProblems.Disk.With(NameOf(error)),
            { InnerException: DbException or System.Net.Sockets.SocketException or TimeoutException } => IssueProblems.Database.With(
                NameOf(error)
            ),
            _ => IssueProblems.Unexpected.With(NameOf(error), $"{error.TargetSite?.DeclaringType?.Name}.{error.TargetSite?.Name}"),
        };

    private static string NameOf(Exception error) => (error.InnerException ?? error).GetType().Name;
}
