namespace Aloi.Modules.Assessment.Links.Opening;

/// <summary>The desk of each purpose.</summary>
internal sealed class LinkDesks(IEnumerable<ILinkDesk> desks, IEnumerable<IReturnDesk> returns)
{
    /// <summary>Null while nobody serves the purpose.</summary>
    public ILinkDesk? Of(LinkPurpose purpose) => desks.LastOrDefault(d => d.Purpose == purpose);

    /// <summary>Null where a spent link is good for nothing more.</summary>
    public IReturnDesk? AfterwardsOf(LinkPurpose purpose) => returns.LastOrDefault(d => d.Purpose == purpose);
}
