using System.Net;

namespace Aloi.Platform.Access;

/// <summary>Whether a host name means the machine itself, whatever anybody's name server says.</summary>
public static class ThisMachine
{
    public static bool Is(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
