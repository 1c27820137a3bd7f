using System.Net.Security;

namespace Aloi.Platform.Outbound;

/// <summary>What the operator allows when the program reads an address that a document names. Section <c>Outbound</c> of the configuration.</summary>
public sealed record OutboundOptions
{
    /// <summary>Read addresses of the own machine and of private networks too. For tests and for closed networks.</summary>
    public bool AllowPrivateAddresses { get; init; }

    /// <summary>Read <c>http</c> as well as <c>https</c>.</summary>
    public bool AllowHttp { get; init; }

    /// <summary>
    /// Another judgement of certificates than the system's. Set by the program itself for its own machine while its conformance is tested; no
    /// configuration can set it.
    /// </summary>
    internal RemoteCertificateValidationCallback? Certificates { get; init; }

    public int MaximumBytes { get; init; } = 1024 * 1024;

    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(10);

    public int MaximumRedirects { get; init; } = 3;

    /// <summary>The options of the section <c>Outbound</c>; in the environment <c>Outbound__AllowPrivateAddresses=true</c>.</summary>
    public static OutboundOptions From(IConfiguration configuration) =>
        configuration.GetSection("Outbound").Get<OutboundOptions>() ?? new OutboundOptions();
}
