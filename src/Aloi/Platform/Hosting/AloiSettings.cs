using Aloi.Platform.Database;

namespace Aloi.Platform.Hosting;

/// <summary>What the operator said at start; everything else is in the database.</summary>
public sealed record AloiSettings
{
    public required string DataFolder { get; init; }

    public required DatabaseSettings Database { get; init; }

    public Role Role { get; init; } = Role.All;

    /// <summary>The public address said on the command line; stored at first use and never changed by a restart.</summary>
    public Uri? Address { get; init; }

    /// <summary>Where the server listens. Good for a link in a mail while there is no public address; never for signed bytes.</summary>
    public string? ListeningAddress { get; init; }

    /// <summary>Start without the demo organisation.</summary>
    public bool Empty { get; init; }

    /// <summary>The command line works in its own state: no web server, no mail, proofs without a public address.</summary>
    public bool CommandLine { get; init; }

    /// <summary>Configuration said on the command line, as <c>--Section:Key=value</c>; it comes before the environment's.</summary>
    public IReadOnlyDictionary<string, string?> Configuration { get; init; } =
        new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
}
