using Aloi.Modules.Organisations.Entities;
using Aloi.Modules.Organisations.Members.Words;
using Aloi.Platform;

namespace Aloi.Modules.Organisations.Members;

/// <param name="Text">An address, a staff number, or words of a name; empty for everybody.</param>
/// <param name="After">The last member of the page before.</param>
internal sealed record MembersAsked(PublicId? Entity, string Text, PublicId? After);

/// <param name="Places">Where one may look, in the order of the tree.</param>
/// <param name="Next">Pass it as <c>after</c> to go on; null on the last page.</param>
public sealed record MembersFound(
    IReadOnlyList<TreePlace> Places,
    PublicId? Entity,
    string Text,
    IReadOnlyList<FoundMember> Members,
    string? Next
);

/// <param name="Content">Null once erased.</param>
public sealed record FoundMember(Member Row, string Entity, MemberContent? Content)
{
    public string Name => $"{Content?.FamilyName} {Content?.GivenName}".Trim();

    /// <summary>Whether every typed word begins a word of the name.</summary>
    public bool IsCalled(IReadOnlyList<string> typed)
    {
        var own = NameWords.Of(Name);
        return typed.All(t => own.Any(word => word.StartsWith(t, StringComparison.Ordinal)));
    }
}

/// <summary>The entities looked at, and the member to go on after.</summary>
internal sealed record Reach(IReadOnlyList<TreePlace> Looked, long From)
{
    private readonly Dictionary<long, string> _names = Looked.ToDictionary(p => p.Entity.Id, p => p.FullName);

    public List<long> Entities { get; } = [.. Looked.Select(p => p.Entity.Id)];

    public bool IsEverything => Looked[0].Depth == 0;

    public bool Holds(Member member) => _names.ContainsKey(member.EntityId) && member.Id > From;

    public string NameOf(long entityId) => _names[entityId];
}
