using System.Text.Json;
using Aloi.Standards.Json;

namespace Aloi.Standards.OpenBadges;

/// <summary>One member of an object: its name, whether it must be there, and its form.</summary>
internal sealed record Member(string Name, bool Required, Form Form);

/// <summary>
/// An object with its required type and members. Members that are not listed are accepted here: whether they are covered by the signature
/// is for the proof to say.
/// </summary>
internal sealed class ObjectForm(string? type, Func<IReadOnlyList<Member>> members) : Form
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

        if (type is not null && !HasType(value, type))
        {
            findings.WrongType(pointer + "/type", type);
        }

        foreach (var member in _members.Value)
        {
            CheckMember(value, member, pointer, findings);
        }
    }

    /// <summary>Whether the object's <c>type</c>, alone or in an array, names <paramref name="type"/>.</summary>
    public static bool HasType(JsonElement value, string type) => JsonMembers.HasText(value, "type", type);

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
}
