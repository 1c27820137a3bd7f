using Aloi.Platform.Secrets;

namespace Aloi.Modules.Assessment.Juries.Seats;

/// <summary>Browsers as a session knows them: equal digests mean one browser, and nothing else can be read from them.</summary>
internal sealed class DeviceDigests(MasterKey master)
{
    private readonly Sealer _sealer = master.For("jury devices");

    public byte[] Of(Seat seat) => _sealer.Digest($"{seat.Jury.Row.PublicId} {seat.Device}");
}
