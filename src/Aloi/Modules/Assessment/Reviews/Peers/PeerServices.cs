using Aloi.Modules.Assessment.Links;
using Aloi.Modules.Assessment.Reviews.Peers.Circles;
using Aloi.Modules.Assessment.Reviews.Peers.Drawing;
using Aloi.Modules.Assessment.Reviews.Peers.Endorsing;
using Aloi.Platform.Outbox;

namespace Aloi.Modules.Assessment.Reviews.Peers;

/// <summary>Peers: who is asked, what they say, and what circles do to it.</summary>
internal static class PeerServices
{
    public static void AddPeers(this IServiceCollection services)
    {
        AddCircles(services);
        AddEndorsing(services);
        services.AddScoped<OutsidePeople>();
        services.AddScoped<PeerLetters>();
        services.AddScoped<ReadPeersApart>();
        services.AddScoped<DrawablePeople>();
        services.AddScoped<DrawnPeers>();
        services.Handle<PeersWanted, DrawPeers>("assessment.draw-peers");
    }

    private static void AddCircles(IServiceCollection services)
    {
        services.AddScoped<CircleGraph>();
        services.AddScoped<Endorsers>();
        services.AddScoped<CircleWatch>();
        services.AddScoped<EdgeBook>();
        services.AddScoped<OpenedCircles>();
        services.AddScoped<SpreadCircle>();
        services.AddScoped<ReadCircles>();
        services.AddScoped<FactsGate>();
    }

    private static void AddEndorsing(IServiceCollection services)
    {
        services.AddScoped<OpenEndorsement>();
        services.AddScoped<RecordEndorsement>();
        services.AddScoped<WithdrawEndorsement>();
        services.AddScoped<WithdrawalLinks>();
        services.AddScoped<WithdrawalMail>();
        services.AddScoped<EndorsementPages>();
        services.AddScoped<ILinkDesk, EndorsementDesk>();
        services.AddScoped<ILinkDesk, WithdrawalDesk>();
        services.AddScoped<IReturnDesk, EndorsementReturn>();
    }
}
