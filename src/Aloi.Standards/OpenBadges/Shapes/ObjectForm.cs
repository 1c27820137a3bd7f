using System.Text.Json;
using Aloi.Standards.Json;

namespace Aloi.Standards.OpenBadges;

/// <summary>One member of an object: its name, whether it must be there, and its form.</summary>
internal sealed record Member(string Name, bool Required, Form Form);

/// <summary>What an object says that it is.</summary>
/// <param name="Name">The type that must be named; null where any type will do, or none.</param>
/// <param name="Alone">Whether the type stands alone, as the classes have it that cannot be extended.</param>
/// <param name="Closed">Whether members that are not listed have no place.</param>
internal sealed record ObjectKind(string? Name, bool Alone = false, bool Closed = false)
{
    public static ObjectKind Any { get; } = new(Name: null);

    public static implicit operator ObjectKind(string name) => new(name);
}

/// <summary>
/// An object with its required type and members. Members that are not listed are accepted unless the class is closed: whether they are
/// covered by the signature is for the proof to say.
/// </summary>
internal sealed class ObjectForm(ObjectKind kind, Func<IReadOnlyList<Member>> members) : Form
{
    private static readonly Sentence AnObject = new("un objet", "an object");

    // Classes refer to one another (an issuer has a parent issuer), so the members are looked up when they are needed.
    private readonly Lazy<IReadOnlyList<Member>> _members = new(members);

    public override void Check(JsonElement value, string pointer, ShapeFindings findings)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            findings.WrongForm(pointer, AnObject);
            return;
        }

        CheckType(value, pointer, findings);
        foreach (var member in _members.Value)
        {
            CheckMember(value, member, pointer, findings);
        }

        if (kind.Closed)
        {
            CheckOthers(value, pointer, findings);
        }
    }

    /// <summary>Whether the object's <c>type</c>, alone or in an array, names <paramref name="type"/>.</summary>
    public static bool HasType(JsonElement value, string type) => JsonMembers.HasText(value, "type", type);

    private void CheckType(JsonElement value, string pointer, ShapeFindings findings)
    {
        if (kind.Name is not { } name)
        {
            return;
        }

        var fits = kind.Alone
            ? string.Equals(JsonMembers.Text(value, "type"), name, StringComparison.Ordinal)
            : JsonMembers.Texts(value, "type")?.Contains(name, StringComparer.Ordinal) == true;
        if (!fits)
        {
            findings.WrongType(pointer + "/type", name);
        }
    }

    private static void CheckMember(JsonElement value, Member member, string pointer, ShapeFindings findings)
    {
        var place = $"{pointer}/{member.Name}";
        if (JsonMembers.Member(value, member.Name) is { } found)
        {
            member.Form.Check(found, place, findings);
        }
        else if (member.Required)
        {
            findings.Missing(place);
        }
    }

    private void CheckOthers(JsonElement value, string pointer, ShapeFindings findings)
    {
        foreach (var member in value.EnumerateObject())
        {
            if (findings.IsFull)
            {
                return;
            }

            if (!JsonMembers.Is(member, "type") && !_members.Value.Any(m => JsonMembers.Is(member, m.Name)))
            {
                findings.NotAllowed($"{pointer}/{JsonMembers.Name(member).Shown()}");
            }
        }
    }
}
