using System.Net;
using System.Net.Sockets;

namespace Aloi.Platform.Outbound;

/// <summary>
/// Opens connections to allowed addresses only. The name is resolved here and the socket goes to the very address that was looked at: a
/// name that resolves to something else a moment later changes nothing.
/// </summary>
internal sealed class GuardedConnection(OutboundOptions options)
{
    public async ValueTask<Stream> OpenAsync(SocketsHttpConnectionContext context, CancellationToken cancellation)
    {
        var host = context.DnsEndPoint.Host;
        var addresses = IPAddress.TryParse(host, out var literal) ? [literal] : await Dns.GetHostAddressesAsync(host, cancellation);
        var allowed = Array.FindAll(addresses, IsAllowed);
        if (allowed.Length == 0)
        {
            throw addresses.Length == 0
                ? new SocketException((int)SocketError.HostNotFound)
                : new AddressNotAllowedException($"{host} has no address that may be read.");
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, context.DnsEndPoint.Port, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private bool IsAllowed(IPAddress address) => options.AllowPrivateAddresses || PublicAddresses.Contains(address);
}

/// <summary>Travels through HttpClient, which knows nothing of refusals; the fetcher turns it into one.</summary>
internal sealed class AddressNotAllowedException(string message) : Exception(message);
