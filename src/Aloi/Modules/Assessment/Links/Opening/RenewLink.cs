using Aloi.Platform.Database;
using Aloi.Platform.Texts;

namespace Aloi.Modules.Assessment.Links.Opening;

/// <summary>What came of asking for a fresh link.</summary>
public enum Renewal
{
    Sent,

    /// <summary>One was sent a moment ago.</summary>
    TooSoon,

    /// <summary>Often enough: somebody is playing with it.</summary>
    TooOften,

    /// <summary>The link was handed over as a code: nobody knows an address.</summary>
    NoAddress,
}

/// <summary>
/// Sends a fresh link to the person's own recorded address, and nowhere else; the old one opens nothing from then on. Whoever asks learns
/// neither the address nor anything of the matter.
/// </summary>
internal sealed class RenewLink(IssuerWork work, SendLinks send, LinkStamp stamp)
{
    public const int Most = 5;
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(2);

    public Task<Renewal> HandleAsync(FoundLink found, CancellationToken cancellation)
    {
        var refused =
            found.Person!.Email is null ? Renewal.NoAddress
            : found.Row.Renewals >= Most ? Renewal.TooOften
            : found.Row.SentAt > stamp.Now - Pause ? Renewal.TooSoon
            : (Renewal?)null;
        return refused is { } why ? Task.FromResult(why) : SendAsync(found.Row, found.Person, cancellation);
    }

    private Task<Renewal> SendAsync(AssessmentLink row, LinkPerson person, CancellationToken cancellation) =>
        work.RunAsync(
            async () =>
            {
                var request = new LinkRequest(row.Purpose, row.CandidacyId, row.Leaf, row.MatterId, person, row.EndsAt)
                {
                    Letter = Letter(person),
                };
                await send.SendAsync(request, row.Renewals + 1, cancellation);
                return Renewal.Sent;
            },
            cancellation
        );

    private static LinkLetter Letter(LinkPerson person) =>
        new(
            TextCatalog.Get(person.Language, "links.fresh.subject"),
            [
                TextCatalog.Get(person.Language, "links.mail.hello", OneLine.Of(person.Name)),
                TextCatalog.Get(person.Language, "links.fresh.text"),
            ]
        );
}
