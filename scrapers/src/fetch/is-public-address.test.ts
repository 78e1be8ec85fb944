import { describe, expect, test } from "vitest";
import { isLoopback, isPublicAddress } from "./is-public-address.ts";

describe("isPublicAddress", () => {
  test.each([
    "8.8.8.8",
    "100.63.255.255",
    "100.128.0.0",
    "172.15.0.1",
    "172.32.0.1",
    "223.255.255.255",
    "2606:4700::1111",
    "2a00:1450:4001::1",
  ])("takes %s", (address) => expect(isPublicAddress(address)).toBe(true));

  test.each([
    ["0.0.0.0", "this host"],
    ["10.255.255.255", "private"],
    ["100.64.0.0", "carrier-grade NAT"],
    ["100.127.255.255", "carrier-grade NAT"],
    ["127.0.0.1", "loopback"],
    ["127.255.255.254", "loopback"],
    ["169.254.169.254", "link-local, where clouds keep their secrets"],
    ["172.16.0.1", "private"],
    ["172.31.255.255", "private"],
    ["192.168.0.1", "private"],
    ["198.18.0.1", "benchmarks"],
    ["224.0.0.1", "multicast"],
    ["255.255.255.255", "broadcast"],
    ["::", "unspecified"],
    ["::1", "loopback"],
    ["::ffff:8.8.8.8", "mapped"],
    ["::ffff:10.0.0.1", "mapped"],
    ["64:ff9b::a00:1", "translated"],
    ["fc00::1", "unique local"],
    ["fdff::1", "unique local"],
    ["fe80::1", "link-local"],
    ["fe80::1%eth0", "link-local with a zone"],
    ["ff02::1", "multicast"],
    ["2001:db8::1", "documentation"],
    ["2002:a00:1::", "6to4 around a private address"],
    ["not an address", "nothing"],
    ["", "nothing"],
  ])("refuses %s: %s", (address) => expect(isPublicAddress(address)).toBe(false));

  test("knows loopback from other private addresses, and takes it in its plain forms only", () => {
    const addresses = ["127.0.0.1", "127.8.9.1", "::1", "::ffff:127.0.0.1", "10.0.0.1", "8.8.8.8", "x"];
    expect(addresses.filter(isLoopback)).toEqual(["127.0.0.1", "127.8.9.1", "::1"]);
  });
});
