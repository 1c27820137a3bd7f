using Aloi.Modules.Assessment.Reviews;
using Aloi.Platform;
using Aloi.Platform.Problems;

namespace Aloi.Modules.Assessment.Acts.Accommodating;

/// <summary>Grants, declines and ends what somebody needs, for those entitled to know of it.</summary>
internal sealed class GrantAccommodation(ActDesk desk, AccommodationBook book)
{
    public async Task<Outcome<OpenAccommodations>> ReadAsync(PublicId candidacy, CancellationToken cancellation)
    {
        var open = await desk.OwnedAsync(candidacy, CampaignAct.Accommodate, cancellation);
        if (!open.Succeeded)
        {
            return Outcome<OpenAccommodations>.Refused(open.Problems);
        }

        var rows = await book.OfAsync(open.Value, cancellation);
        return new OpenAccommodations(open.Value, await book.ReadAsync(open.Value, rows, "accommodation.read", cancellation));
    }

    public async Task<Outcome<OpenCandidacy>> HandleAsync(PublicId candidacy, AccommodationForm form, CancellationToken cancellation)
    {
        var open = await desk.OwnedAsync(candidacy, CampaignAct.Accommodate, cancellation);
        if (!open.Succeeded)
        {
            return open;
        }

        if (!form.IsDecline && form.Check() is { Count: > 0 } problems)
        {
            return Outcome<OpenCandidacy>.Refused(problems);
        }

        var (state, action) = form.IsDecline
            ? (AccommodationState.Declined, "accommodation.declined")
            : (AccommodationState.Granted, "accommodation.granted");
        await book.ChangeAsync(open.Value, () => DecideAsync(open.Value, form, state, action, cancellation), cancellation);
        return open;
    }

    /// <summary>It no longer gives more time from here on; what it gave stays given.</summary>
    public async Task<Outcome<OpenCandidacy>> EndAsync(PublicId candidacy, string accommodation, CancellationToken cancellation)
    {
        var open = await desk.OwnedAsync(candidacy, CampaignAct.Accommodate, cancellation);
        if (!open.Succeeded)
        {
            return open;
        }

        await book.ChangeAsync(
            open.Value,
            async () =>
            {
                if (await book.FindAsync(open.Value, accommodation, cancellation) is { State: AccommodationState.Granted } row)
                {
                    (row.State, row.DecidedAt, row.DecidedBy) = (AccommodationState.Ended, desk.Now, desk.MemberId);
                    book.Trace("accommodation.ended", row);
                }
            },
            cancellation
        );
        return open;
    }

    private async Task DecideAsync(
        OpenCandidacy open,
        AccommodationForm form,
        AccommodationState state,
        string action,
        CancellationToken cancellation
    )
    {
        var asked = form.Request.Length > 0 ? await book.FindAsync(open, form.Request, cancellation) : null;
        if (form.Request.Length > 0 && asked is not { State: AccommodationState.Asked })
        {
            return;
        }

        var row = asked ?? New(open, form);
        if (!form.IsDecline)
        {
            var wish = asked?.Open(open.File.Sealer).Wish ?? "";
            row.SealedContent = Accommodation.Seal(form.Content(wish), row.PublicId, open.File.Sealer);
            row.CandidacyId = form.Scope == "all" ? null : open.Row.Id;
        }

        (row.State, row.DecidedAt, row.DecidedBy) = (state, desk.Now, desk.MemberId);
        book.Trace(action, row);
    }

    private Accommodation New(OpenCandidacy open, AccommodationForm form)
    {
        var id = book.NewId();
        var row = new Accommodation
        {
            PublicId = id,
            MemberId = open.Row.MemberId,
            State = AccommodationState.Granted,
            At = desk.Now,
            SealedContent = Accommodation.Seal(form.Content(""), id, open.File.Sealer),
        };
        book.Add(row);
        return row;
    }
}

internal sealed record OpenAccommodations(OpenCandidacy Open, IReadOnlyList<KnownAccommodation> Known);
