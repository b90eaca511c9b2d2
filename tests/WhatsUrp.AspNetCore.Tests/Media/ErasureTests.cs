// SPDX-License-Identifier: BSD-3-Clause

using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using WhatsUrp.AspNetCore.Media;
using WhatsUrp.AspNetCore.Tests.Hosts;
using WhatsUrp.Lines;
using WhatsUrp.Media;
using WhatsUrp.Messaging;

namespace WhatsUrp.AspNetCore.Tests.Media;

/// <summary>Media of erased persons: they are deleted, whatever happens between the erasure and the deletion.</summary>
public sealed class ErasureTests : IDisposable
{
    private static readonly ErasedMedium[] Erased = [.. Enumerable.Range(0, 250).Select(i => new ErasedMedium(TestLines.SanRomano, $"m{i}"))];
    private readonly TempDirectory _directory = new();
    private readonly List<ErasedMedium> _waiting = [.. Erased];

    private string Root => Path.Combine(_directory.Path, "media");

    public void Dispose() => _directory.Dispose();

    [Fact]
    public async Task All_of_them_are_deleted_and_those_of_others_stay()
    {
        using var store = Store();
        await KeepAsync(store, "m7");
        await KeepAsync(store, "altra");
        await SweepAsync(store);
        Assert.Empty(_waiting);
        Assert.Equal(MediumState.Gone, (await store.FindAsync(TestLines.SanRomano, "m7"))?.State);
        Assert.Equal(MediumState.Kept, (await store.FindAsync(TestLines.SanRomano, "altra"))?.State);
    }

    [Fact]
    public async Task One_that_is_fetched_only_after_the_erasure_is_not_kept()
    {
        using var store = Store();
        await SweepAsync(store);
        await KeepAsync(store, "m7");
        Assert.Equal(MediumState.Gone, (await store.FindAsync(TestLines.SanRomano, "m7"))?.State);
        Assert.DoesNotContain(Directory.EnumerateFiles(Root, "*", SearchOption.AllDirectories), file => new FileInfo(file).Length == 3);
    }

    [Fact]
    public async Task What_a_fault_cuts_short_is_made_good_the_next_time()
    {
        using var store = Store();
        await KeepAsync(store, "m7");
        await Assert.ThrowsAsync<MediaFolderException>(() => SweepAsync(new FailingStore(store, calls: 120)));
        Assert.Equal(Erased[100..], _waiting);
        await SweepAsync(store);
        Assert.Empty(_waiting);
        Assert.Equal(MediumState.Gone, (await store.FindAsync(TestLines.SanRomano, "m7"))?.State);
    }

    [Fact]
    public async Task Without_a_store_for_media_they_wait()
    {
        await SweepAsync(null);
        Assert.Equal(Erased, _waiting);
    }

    private static ValueTask<StoredMedium> KeepAsync(FolderMediaStore store, string id) =>
        store.KeepAsync(TestLines.SanRomano, new MediaReference(id, "image/jpeg"), new MemoryStream([1, 2, 3]));

    private FolderMediaStore Store() => new(new MediaFolderOptions { Folder = Root });

    private async Task SweepAsync(IMediaStore? store)
    {
        var services = new ServiceCollection().AddSingleton<IErasedMedia>(new Queue(_waiting));
        if (store is not null)
        {
            services.AddSingleton(_ => store);
        }

        var provider = services.BuildServiceProvider();
        using var sweep = new ErasedMediaSweep(provider, TimeProvider.System, NullLogger<ErasedMediaSweep>.Instance);
        await sweep.SweepAsync(default);
    }

    private sealed class Queue(List<ErasedMedium> waiting) : IErasedMedia
    {
        public ValueTask<IReadOnlyList<ErasedMedium>> ReadAsync(int limit, CancellationToken cancellationToken = default) => new([.. waiting.Take(limit)]);

        public ValueTask SettleAsync(IReadOnlyCollection<ErasedMedium> deleted, CancellationToken cancellationToken = default)
        {
            waiting.RemoveAll(deleted.Contains);
            return default;
        }
    }

    private sealed class FailingStore(IMediaStore inner, int calls) : IMediaStore
    {
        private int _left = calls;

        public ValueTask<StoredMedium?> FindAsync(LineId line, string mediumId, CancellationToken cancellationToken = default) => inner.FindAsync(line, mediumId, cancellationToken);

        public ValueTask<StoredMedium> KeepAsync(LineId line, MediaReference medium, Stream content, CancellationToken cancellationToken = default) => inner.KeepAsync(line, medium, content, cancellationToken);

        public ValueTask GiveUpAsync(LineId line, string mediumId, CancellationToken cancellationToken = default) => inner.GiveUpAsync(line, mediumId, cancellationToken);

        public ValueTask<Stream?> OpenAsync(LineId line, string mediumId, CancellationToken cancellationToken = default) => inner.OpenAsync(line, mediumId, cancellationToken);

        public ValueTask<bool> DeleteAsync(LineId line, string mediumId, CancellationToken cancellationToken = default) =>
            _left-- > 0 ? inner.DeleteAsync(line, mediumId, cancellationToken) : throw new MediaFolderException(new IOException());
    }
}
