using System.Text.Json;
using Aloi.Standards.Json;

namespace Aloi.Standards.OpenBadges2;

/// <content>Members that hold other objects: sets of them, and links to them.</content>
internal sealed partial class BadgeObject
{
    private const int LongestSet = 200;

    /// <summary>Reads what is named or embedded: an object with nothing but its identifier and type is only named.</summary>
    public Linked<T> Link<T>(string name, Func<BadgeObject, T?> read)
        where T : class => LinkOf(name, Find(name), read);

    public IReadOnlyList<T> Set<T>(string name, Func<BadgeObject, T> ofObject, Func<string, T> ofText)
    {
        var items = Items(name);
        var read = new List<T>(items.Count);
        foreach (var (place, item) in items)
        {
            if (item.ValueKind == JsonValueKind.Object)
            {
                read.Add(ofObject(Into(place, item)));
            }
            else if (JsonMembers.Text(item) is { Length: > 0 and <= LongestText } text)
            {
                read.Add(ofText(text));
            }
            else
            {
                Note(place, BadgeFault.Wrong);
            }
        }

        return read;
    }

    public IReadOnlyList<string> Texts(string name) =>
        Set(
            name,
            _ =>
            {
                Note(name, BadgeFault.Wrong);
                return "";
            },
            text => text
        );

    public IReadOnlyList<Linked<T>> Links<T>(string name, Func<BadgeObject, T?> read)
        where T : class => [.. Items(name).Select(i => LinkOf(i.Place, i.Item, read))];

    private Linked<T> LinkOf<T>(string name, JsonElement? found, Func<BadgeObject, T?> read)
        where T : class
    {
        if (found is { ValueKind: JsonValueKind.Object } inside)
        {
            var within = Into(name, inside);
            return new Linked<T>(within.Required("id"), IsOnlyName(inside) ? null : read(within));
        }

        if (found is { } one && JsonMembers.Text(one) is { Length: > 0 and <= LongestText } id)
        {
            return new Linked<T>(id);
        }

        Note(name, found is null ? BadgeFault.Missing : BadgeFault.Wrong);
        return new Linked<T>("");
    }

    private static bool IsOnlyName(JsonElement inside)
    {
        foreach (var member in inside.EnumerateObject())
        {
            if (!JsonMembers.Is(member, "id") && !JsonMembers.Is(member, "type") && !JsonMembers.Is(member, "@context"))
            {
                return false;
            }
        }

        return true;
    }

    private List<(string Place, JsonElement Item)> Items(string name)
    {
        if (Find(name) is not { } found)
        {
            return [];
        }

        if (found.ValueKind != JsonValueKind.Array)
        {
            return [(name, found)];
        }

        if (found.GetArrayLength() > LongestSet)
        {
            Note(name, BadgeFault.Wrong);
            return [];
        }

        return [.. found.EnumerateArray().Select((item, i) => ($"{name}/{i}", item))];
    }
}
