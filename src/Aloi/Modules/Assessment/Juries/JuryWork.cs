using Aloi.Platform;
using Aloi.Platform.Database;
using Aloi.Platform.Problems;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Assessment.Juries;

/// <summary>
/// One act on a jury session, in a transaction of its own. Acts on one session come one after another: whoever was overtaken begins again with
/// what the other wrote, and is refused if that closed the matter.
/// </summary>
internal sealed class JuryWork(IssuerContext database, IssuerWork work, JuryShelf shelf)
{
    private const int MostAttempts = 8;

    public async Task<Outcome<T>> ActAsync<T>(PublicId jury, Func<OpenJury, Task<Outcome<T>>> act, CancellationToken cancellation)
    {
        for (var attempt = 1; attempt <= MostAttempts; attempt++)
        {
            database.ChangeTracker.Clear();
            int? read = null;
            try
            {
                var done = await work.TryAsync(() => OnceAsync(jury, act, revision => read = revision, cancellation), cancellation);
                if (done.Succeeded || !await WasOvertakenAsync(jury, read, cancellation))
                {
                    return done;
                }
            }
            catch (Exception wrong) when (wrong.IsContention())
            {
                await Task.Delay(attempt * 5, cancellation);
            }
        }

        return AssessmentProblems.Busy.With();
    }

    /// <summary>A refusal may rest on a session that another act changed while it was read: then it is looked at again.</summary>
    private async Task<bool> WasOvertakenAsync(PublicId jury, int? read, CancellationToken cancellation) =>
        read is not null
        && await database.Set<JurySession>().Where(s => s.PublicId == jury).Select(s => s.Revision).SingleAsync(cancellation) != read;

    private async Task<Outcome<T>> OnceAsync<T>(
        PublicId jury,
        Func<OpenJury, Task<Outcome<T>>> act,
        Action<int> reads,
        CancellationToken cancellation
    )
    {
        if (await shelf.FindAsync(jury, cancellation) is not { } open)
        {
            return CommonProblems.NotFound.With();
        }

        reads(open.Row.Revision);
        open.Row.Touch();
        return await act(open);
    }
}
