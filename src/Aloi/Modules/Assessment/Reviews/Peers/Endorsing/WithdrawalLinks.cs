using Aloi.Modules.Assessment.Links;
using Aloi.Platform.Texts;

namespace Aloi.Modules.Assessment.Reviews.Peers.Endorsing;

/// <summary>Thanks somebody from outside by mail, with the link by which they can take their word back.</summary>
internal sealed class WithdrawalLinks(ILinks links, TimeProvider time)
{
    /// <summary>As long as most proofs live.</summary>
    private static readonly TimeSpan Life = TimeSpan.FromDays(3 * 365);

    public Task SendAsync(EndorsementCase one, LinkPerson person, CancellationToken cancellation)
    {
        if (person.Email is null)
        {
            return Task.CompletedTask;
        }

        var request = new LinkRequest(
            LinkPurpose.Withdrawal,
            one.Open.Row.Id,
            one.Leaf.Id,
            one.Invitation.Id,
            person,
            time.GetUtcNow() + Life
        )
        {
            Letter = Letter(one, person),
        };
        return links.SendAsync([request], cancellation);
    }

    private static LinkLetter Letter(EndorsementCase one, LinkPerson person) =>
        new(
            TextCatalog.Get(person.Language, "endorse.thanks.mail.subject"),
            [
                TextCatalog.Get(person.Language, "peers.mail.hello", OneLine.Of(person.Name)),
                TextCatalog.Get(person.Language, "endorse.thanks.mail.text", OneLine.Of(one.Person), OneLine.Of(one.Open.Achievement)),
                TextCatalog.Get(person.Language, "endorse.thanks.mail.withdraw"),
            ]
        );
}
