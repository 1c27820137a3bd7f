using Aloi.Modules.Assessment.Pools.Drawing;
using Aloi.Platform;
using Aloi.Platform.Database;
using Aloi.Platform.Problems;

namespace Aloi.Modules.Assessment.Links.Asking;

/// <summary>Draws assessors because somebody pressed a button. Pressed twice at once, nobody is asked twice.</summary>
internal sealed class DrawByHand(IssuerContext database, IssuerWork work, AskDoor door, DrawAssessors draw)
{
    public async Task<Outcome<Picked>> HandleAsync(PublicId candidacy, string leaf, CancellationToken cancellation)
    {
        try
        {
            return await work.TryAsync(() => DrawAsync(candidacy, leaf, cancellation), cancellation);
        }
        catch (Exception wrong) when (wrong.IsContention())
        {
            return AssessmentProblems.Busy.With();
        }
    }

    private async Task<Outcome<Picked>> DrawAsync(PublicId candidacy, string leaf, CancellationToken cancellation)
    {
        var desk = await door.OpenAsync(candidacy, leaf, cancellation);
        if (!desk.Succeeded)
        {
            return Outcome<Picked>.Refused(desk.Problems);
        }

        if (AskDoor.Closed(desk.Value) is { } closed)
        {
            return closed;
        }

        await database.TakeTurnAsync(desk.Value.Open.Row, cancellation);
        return await draw.HandleAsync(desk.Value.Open, desk.Value.Node, cancellation);
    }
}
