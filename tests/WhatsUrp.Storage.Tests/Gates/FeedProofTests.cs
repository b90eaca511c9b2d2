// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Storage.Gates;

namespace WhatsUrp.Storage.Tests.Gates;

public sealed class FeedProofTests
{
    private static readonly DateTimeOffset Now = new(2027, 3, 1, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_receipt_proves_once_it_is_thirty_seconds_old()
    {
        var proof = FeedProof.None.With(Now.AddSeconds(-2), Now);
        Assert.Null(proof.At(Now.AddSeconds(29.9)));
        Assert.Equal(Now.AddSeconds(-2), proof.At(Now.AddSeconds(30)));
    }

    [Fact]
    public void A_steady_feed_proves_up_to_thirty_five_seconds_ago_in_few_entries()
    {
        var (proof, now) = (FeedProof.None, Now);
        for (var i = 0; i < 1000; i++)
        {
            now = Now.AddMilliseconds(200 * i);
            proof = proof.With(now, now);
            Assert.InRange(proof.Entries.Count, 1, 9);
            if (i > 400)
            {
                Assert.InRange((now - proof.At(now)!.Value).TotalSeconds, 30, 35.5);
            }
        }

        // Nothing is lost when it ends.
        Assert.Equal(now, proof.At(now.AddSeconds(30)));
    }

    [Fact]
    public void An_older_attempt_adds_nothing_and_the_bytes_keep_all()
    {
        var proof = FeedProof.None.With(Now, Now).With(Now.AddSeconds(-9), Now.AddSeconds(20)).With(Now.AddSeconds(8), Now.AddSeconds(9));
        Assert.Equal(2, proof.Entries.Count);
        Assert.Equal(proof.Entries, FeedProof.OfBytes(proof.ToBytes()).Entries);
        Assert.Null(FeedProof.OfBytes([]).At(Now));
    }
}
