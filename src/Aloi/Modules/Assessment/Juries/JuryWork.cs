using Aloi.Platform;
using Aloi.Platform.Database;
using Aloi.Platform.Problems;

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
            try
            {
                return await work.TryAsync(() => OnceAsync(jury, act, cancellation), cancellation);
            }
            catch (Exception wrong) when (wrong.IsContention())
            {
                await Task.Delay(attempt * 5, cancellation);
            }
        }

        return AssessmentProblems.Busy.With();
    }

    private async Task<Outcome<T>> OnceAsync<T>(PublicId jury, Func<OpenJury, Task<Outcome<T>>> act, CancellationToken cancellation)
    {
        if (await shelf.FindAsync(jury, cancellation) is not { } open)
        {
            return CommonProblems.NotFound.With();
        }

        open.Row.Touch();
        return await act(open);
    }
}
