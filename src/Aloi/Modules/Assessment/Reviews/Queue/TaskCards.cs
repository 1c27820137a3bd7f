using Aloi.Modules.Assessment.Reviews.Peers;
using Aloi.Platform.Access;
using Aloi.Platform.Texts;
using Aloi.Ui;

namespace Aloi.Modules.Assessment.Reviews.Queue;

/// <summary>On a member's first page: what others wait for.</summary>
internal sealed class TaskCards(ReadTasks tasks, Invitations invitations, CurrentUser user) : IWorkCards
{
    public async Task<IReadOnlyList<WorkCard>> ReadAsync(MemberFrame member, Language language, CancellationToken cancellation)
    {
        var asked = await invitations.OpenOfAsync(user.Id!.Value, ReadTasks.MostCounted, cancellation);
        var number = asked.Count + await tasks.CountAsync(cancellation);
        return
        [
            new WorkCard(
                TextCatalog.Get(language, "tasks.title"),
                TextCatalog.Get(language, number == 0 ? "tasks.card-none" : "tasks.card"),
                "/tasks",
                "clipboard-check",
                number == 0 ? null : number,
                Order: 10
            ),
        ];
    }
}
