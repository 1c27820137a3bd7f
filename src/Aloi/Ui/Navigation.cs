namespace Aloi.Ui;

public enum NavigationArea
{
    /// <summary>The working pages of an organisation's members.</summary>
    Work,

    /// <summary>The holder's own space.</summary>
    Vault,

    /// <summary>Whoever runs the installation.</summary>
    Operator,
}

/// <summary>An entry that a module adds to the navigation of a frame.</summary>
/// <param name="TextKey">The key of its words.</param>
/// <param name="Icon">A name of web/icons.json.</param>
/// <param name="Rights">One of these is needed to see it; empty means everybody who is signed in. Hiding is a kindness: routes check for themselves.</param>
public sealed record NavigationItem(
    string Path,
    string TextKey,
    string Icon,
    int Order,
    string[]? Rights = null,
    NavigationArea Area = NavigationArea.Work
)
{
    public bool IsFor(IReadOnlySet<string> rights) => Rights is not { Length: > 0 } needed || needed.Any(rights.Contains);

    /// <summary>Whether the page at this path stands below the entry.</summary>
    public bool Holds(string path) => path == Path || path.StartsWith(Path + "/", StringComparison.Ordinal);
}

/// <summary>Who is signed in, for the frame of the working pages.</summary>
/// <param name="Rights">The names of the rights held anywhere in the organisation.</param>
/// <param name="LogoPath">The organisation's own logo; null when it has none.</param>
public sealed record MemberFrame(string Organisation, string Name, IReadOnlySet<string> Rights, string? LogoPath);

/// <summary>Answers the frame of the signed-in member; null when nobody is. The module that signs members in brings it.</summary>
public interface IMemberFrame
{
    Task<MemberFrame?> ReadAsync(CancellationToken cancellation);
}

/// <summary>A card on a member's first page: what waits for them in one module.</summary>
/// <param name="Number">Null when there is nothing to count.</param>
public sealed record WorkCard(string Title, string Text, string Path, string Icon, int? Number, int Order);

public interface IWorkCards
{
    Task<IReadOnlyList<WorkCard>> ReadAsync(MemberFrame member, Platform.Texts.Language language, CancellationToken cancellation);
}

/// <summary>The first page of an installation that nobody has founded yet; the module that founds it brings it.</summary>
public interface IFirstRun
{
    /// <summary>Null once there is an organisation.</summary>
    Task<IResult?> ShowAsync(HttpContext http);
}
