using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform;
using Aloi.Platform.Texts;

namespace Aloi.Modules.Assessment.Links;

/// <summary>What somebody without an account is asked to do behind a link.</summary>
public enum LinkPurpose
{
    /// <summary>Fill the grid of one candidate.</summary>
    Review,

    /// <summary>Take part in a jury: grids, then the deliberation.</summary>
    Jury,

    /// <summary>Say what they saw of one candidate.</summary>
    Endorsement,

    /// <summary>Take back what they said of one candidate.</summary>
    Withdrawal,
}

/// <summary>Whoever a link is made for. It need not be a member.</summary>
/// <param name="SubjectKeyId">The key under which their name and address are sealed.</param>
/// <param name="Key">As a fact's author is known: a case-folded address, else <c>pool:</c> and a public id.</param>
/// <param name="Email">Null for people who are shown a QR code instead.</param>
/// <param name="MemberId">Null for people from outside.</param>
public sealed record LinkPerson(
    long SubjectKeyId,
    string Key,
    string Name,
    string? Email,
    bool IsExternal,
    long? MemberId,
    Language Language
)
{
    /// <summary>As what they were asked, in the words of whoever asked; a form may propose it. Null when nobody said.</summary>
    public string? Capacity { get; init; }
}

/// <param name="CandidacyId">Null for a jury, which sits for several.</param>
/// <param name="Leaf">The requirement; for a jury, the one it sits for.</param>
/// <param name="MatterId">The jury session or the peer invitation that the link belongs to; null for a review.</param>
/// <param name="EndsAt">From then on the link opens nothing any more.</param>
internal sealed record LinkRequest(
    LinkPurpose Purpose,
    long? CandidacyId,
    string Leaf,
    long? MatterId,
    LinkPerson Person,
    DateTimeOffset EndsAt
)
{
    /// <summary>What the mail says above the link, in the person's language: subject, then paragraphs. Null sends no mail.</summary>
    public LinkLetter? Letter { get; init; }
}

/// <param name="Attachment">A calendar file; null for none.</param>
internal sealed record LinkLetter(string Subject, IReadOnlyList<string> Paragraphs, LinkAttachment? Attachment = null);

internal sealed record LinkAttachment(string FileName, string MediaType, byte[] Content);

/// <param name="Path">Starts with <c>/a/</c>; shown or drawn as a QR code once, since only its digest is kept.</param>
internal sealed record IssuedLink(PublicId Id, string Path, LinkPerson Person)
{
    /// <summary>A mail brings it; otherwise it must be shown now.</summary>
    public bool IsMailed { get; init; }
}

/// <summary>One-use links: each is signed, made for one person, bound to the device that opens it first, and spent by the act it is for.</summary>
internal interface ILinks
{
    /// <summary>
    /// Makes the links and their mails in the transaction at hand. The candidate is left out: nobody judges themselves. Asking somebody again
    /// about the same matter takes back the link they had.
    /// </summary>
    Task<IReadOnlyList<IssuedLink>> SendAsync(IReadOnlyList<LinkRequest> requests, CancellationToken cancellation);

    /// <summary>
    /// The act is done: the link now only says thank you. In the transaction that records the act, which a link that opens nothing any more rolls
    /// back by <see cref="LinkClosedException"/>: one link is one act, however many requests are on their way.
    /// </summary>
    Task SpendAsync(OpenedLink link, CancellationToken cancellation);

    /// <summary>Takes back the unspent links of a matter, such as a jury that was called off.</summary>
    Task WithdrawAsync(LinkPurpose purpose, long matterId, CancellationToken cancellation);
}

/// <summary>A link that was opened on its device and has not been spent.</summary>
/// <param name="Path">The link's own address, <c>/a/{token}</c>: pages of the matter live below it.</param>
/// <param name="Rest">What follows it in the address, without the slash; empty for the first page.</param>
/// <param name="DeviceId">A random name of the browser, the same for every link opened in it.</param>
internal sealed record OpenedLink(
    long Id,
    LinkPurpose Purpose,
    long? CandidacyId,
    string Leaf,
    long? MatterId,
    LinkPerson Person,
    string Path,
    string Rest,
    string DeviceId
)
{
    /// <summary>The author of the facts recorded through it.</summary>
    public FactAuthor Author(string capacity) => new(Person.Key, Person.Name, IsExternal: Person.IsExternal, Capacity: capacity);
}

/// <summary>The pages behind the links of one purpose. The route, the sealing, the device and the tenant are the link's own business.</summary>
internal interface ILinkDesk
{
    LinkPurpose Purpose { get; }

    Task<IResult> ShowAsync(OpenedLink link, HttpContext http);

    Task<IResult> PostAsync(OpenedLink link, HttpContext http);

    /// <summary>
    /// What the first page says the link is about, before anybody has said who they are; null says it from the candidacy. Never the candidate.
    /// </summary>
    Task<LinkMatter?> DescribeAsync(OpenedLink link, CancellationToken cancellation) => Task.FromResult<LinkMatter?>(null);

    /// <summary>What a spent link says: thank you, and what happens next.</summary>
    Task<IResult> ThankAsync(OpenedLink link, HttpContext http);
}

/// <summary>What somebody may still do once the act of their link is done. The route, the sealing, the device and the tenant are the link's own business.</summary>
internal interface IReturnDesk
{
    LinkPurpose Purpose { get; }

    /// <summary>What the spent link still does below its address, in the browser that spent it and in no other; null for nothing.</summary>
    Task<IResult?> ReturnAsync(OpenedLink link, HttpContext http);

    /// <summary>
    /// Mails what they need to come back with to the address that the link was made for, or silently does not: whoever asks, from whatever browser,
    /// learns nothing.
    /// </summary>
    Task MailAsync(OpenedLink link, CancellationToken cancellation);
}

/// <param name="Achievement">The name of the proof.</param>
/// <param name="Leaf">The name of what is asked.</param>
internal sealed record LinkMatter(string Achievement, string Leaf)
{
    /// <summary>How long it takes; null where the purpose says it.</summary>
    public int? Minutes { get; init; }
}
