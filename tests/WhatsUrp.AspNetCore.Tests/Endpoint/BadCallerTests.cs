// SPDX-License-Identifier: BSD-3-Clause

using System.IO.Compression;
using System.Net;
using System.Text;
using WhatsUrp.AspNetCore.Tests.Hosts;
using WhatsUrp.CloudApi.Webhooks;
using WhatsUrp.Inbox;

namespace WhatsUrp.AspNetCore.Tests.Endpoint;

/// <summary>Callers who are not Meta, over real sockets. Alone in the process, because memory is counted.</summary>
[Collection(nameof(Alone))]
public sealed class BadCallerTests : IAsyncLifetime, IDisposable
{
    private const int MaxBody = 3_000_000;
    private const string WrongSignature = WebhookSignature.HeaderName + ": sha256=00000000000000000000000000000000000000000000000000000000000000ff";
    private readonly TempDirectory _directory = new();
    private WebhookHost _host = null!;

    public async Task InitializeAsync() => _host = await WebhookHost.StartAsync(_directory.Database, options =>
    {
        options.MaxBodyBytes = MaxBody;
        options.MaxBytesInFlight = 5_000_000;
        options.BodyTimeout = TimeSpan.FromSeconds(2);
    });

    public async Task DisposeAsync()
    {
        Assert.Equal(new InboxState(0, null, 0), await _host.Inbox.MeasureAsync());
        Assert.Equal(0, _host.Handler.Calls);
        await _host.DisposeAsync();
    }

    public void Dispose() => _directory.Dispose();

    [Fact]
    public async Task A_body_announced_too_large_is_413_before_a_byte_of_it_is_read()
    {
        using var caller = await ConnectAsync();
        await caller.PostAsync(WrongSignature, $"Content-Length: {MaxBody + 1}");
        Assert.Equal(413, await caller.StatusAsync());
    }

    [Fact]
    public async Task A_body_without_a_length_is_413_as_soon_as_it_is_too_large()
    {
        using var caller = await ConnectAsync();
        await caller.PostAsync(WrongSignature, "Transfer-Encoding: chunked");
        var flood = caller.FloodAsync(Encoding.ASCII.GetBytes("10000\r\n" + new string('x', 0x10000) + "\r\n"), times: 1000);
        Assert.Equal(413, await caller.StatusAsync());
        caller.Dispose();
        await flood;
    }

    [Fact]
    public async Task A_body_that_does_not_come_is_408()
    {
        using var caller = await ConnectAsync();
        await caller.PostAsync(WrongSignature, "Content-Length: 1000");
        await caller.WriteAsync("{\"object\":");
        Assert.Equal(408, await caller.StatusAsync());
    }

    [Fact]
    public async Task A_call_without_a_signature_is_401_before_its_body_comes()
    {
        using var caller = await ConnectAsync();
        await caller.PostAsync("Content-Length: 1000");
        Assert.Equal(401, await caller.StatusAsync());
    }

    [Fact]
    public async Task Two_signatures_are_none()
    {
        using var caller = await ConnectAsync();
        await caller.PostAsync(WrongSignature, WrongSignature, "Content-Length: 2");
        await caller.WriteAsync("{}");
        Assert.Equal(401, await caller.StatusAsync());
    }

    [Fact]
    public async Task A_compressed_bomb_is_415_even_when_it_is_signed()
    {
        using var bomb = new MemoryStream();
        using (var gzip = new GZipStream(bomb, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            gzip.Write(new byte[100_000_000]);
        }

        using var caller = await ConnectAsync();
        await caller.PostAsync(
            $"{WebhookSignature.HeaderName}: {WebhookSignature.Sign(bomb.ToArray(), TestLines.Secret)}", "Content-Encoding: gzip", $"Content-Length: {bomb.Length}");
        Assert.Equal(415, await caller.StatusAsync());
    }

    [Fact]
    public async Task A_caller_who_hangs_up_leaves_nothing_behind()
    {
        using (var caller = await ConnectAsync())
        {
            await caller.PostAsync(WrongSignature, "Content-Length: 1000");
            await caller.WriteAsync("{");
        }

        Assert.Equal(HttpStatusCode.Unauthorized, await _host.PostAsync("{}", secret: null));
    }

    [Fact]
    public async Task Bodies_on_their_way_have_a_bound_together_beyond_which_the_answer_is_503()
    {
        // A host with a patience that no slow machine wears out: what ends a call is the bound.
        await using var host = await WebhookHost.StartAsync(Path.Combine(_directory.Path, "patient.db"), options =>
        {
            (options.MaxBodyBytes, options.MaxBytesInFlight, options.BodyTimeout) = (MaxBody, 5_000_000, TimeSpan.FromMinutes(5));
        });
        var part = new byte[2_800_000];
        using var first = await RawCaller.ConnectAsync(host.Address);
        using var second = await RawCaller.ConnectAsync(host.Address);
        foreach (var caller in new[] { first, second })
        {
            await caller.PostAsync(WrongSignature, $"Content-Length: {MaxBody}");
            await caller.FloodAsync(part, times: 1);
        }

        // Whoever comes to the bound is turned away; the other one ends as if alone, and leaves room for the next.
        var (one, other) = (first.StatusAsync(), second.StatusAsync());
        var (refused, left, kept) = await Task.WhenAny(one, other) == one ? (one, second, other) : (other, first, one);
        Assert.Equal(503, await refused);
        await left.WriteAsync(new byte[MaxBody - part.Length]);
        Assert.Equal(401, await kept);
        Assert.Equal(HttpStatusCode.Unauthorized, await host.PostAsync(new string('x', part.Length), signature: WrongSignature.Split(' ')[1]));
    }

    [Fact]
    public async Task Large_bodies_that_are_not_signed_cost_no_memory_of_their_own()
    {
        const int Calls = 60;
        var body = new byte[MaxBody];
        await CallAsync(body, times: 10);
        var before = GC.GetTotalAllocatedBytes(precise: true);
        await CallAsync(body, Calls);

        // Lent memory is kept by threads, and a call may change its thread: now and then some is made anew. A copy of each body would be all.
        Assert.InRange(GC.GetTotalAllocatedBytes(precise: true) - before, 0, Calls * MaxBody / 2);
    }

    private async Task CallAsync(byte[] body, int times)
    {
        for (var i = 0; i < times; i++)
        {
            using var caller = await ConnectAsync();
            await caller.PostAsync(WrongSignature, $"Content-Length: {body.Length}");
            await caller.WriteAsync(body);
            Assert.Equal(401, await caller.StatusAsync());
        }
    }

    private Task<RawCaller> ConnectAsync() => RawCaller.ConnectAsync(_host.Address);
}
